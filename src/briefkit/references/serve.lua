-- Sets citations for one process of briefkit. Each line that comes in is an object of three texts: `document`, pandoc's
-- JSON of it; `style`, a CSL file; `items`, the works in CSL-JSON. The line that goes out is the same document with its
-- citations set, or an object with the one field `error`.
local function put(path, text)
  local file = assert(io.open(path, "wb"))
  file:write(text)
  file:close()
end

local function set(question)
  return pandoc.system.with_temporary_directory("briefkit", function(folder)
    local style, items = folder .. "/style.csl", folder .. "/items.json"
    put(style, question.style)
    put(items, question.items)
    local document = pandoc.read(question.document, "json")
    document.meta.csl = style
    document.meta.bibliography = items
    return pandoc.write(pandoc.utils.citeproc(document), "json")
  end)
end

for line in io.lines() do
  local done, answer = pcall(function() return set(pandoc.json.decode(line, false)) end)
  if not done then
    answer = pandoc.json.encode({ error = tostring(answer) })
  end
  io.stdout:write((answer:gsub("\n", " ")), "\n")
  io.stdout:flush()
end
