-- Sets citations for one process of briefkit: a line with a document comes in, a line with the same document, its
-- citations set, goes out. Both are JSON in pandoc's own form.
for line in io.lines() do
  local done, answer = pcall(function()
    return pandoc.write(pandoc.utils.citeproc(pandoc.read(line, "json")), "json")
  end)
  if not done then
    answer = pandoc.json.encode({ error = tostring(answer) })
  end
  io.stdout:write((answer:gsub("\n", " ")), "\n")
  io.stdout:flush()
end
