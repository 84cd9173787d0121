-- pandoc's Word writer prints plain names only, and no kicker.
function Pandoc(document)
  local names = pandoc.List()
  for _, person in ipairs(document.meta.author or {}) do
    local line = pandoc.utils.stringify(person.name) .. ", " .. pandoc.utils.stringify(person.role)
    names:insert(pandoc.MetaInlines({pandoc.Str(line)}))
  end
  document.meta.author = pandoc.MetaList(names)
  for _, part in ipairs({"kicker", "publisher"}) do
    local words = pandoc.Para({pandoc.Str(pandoc.utils.stringify(document.meta[part]))})
    document.blocks:insert(1, pandoc.Div({words}, pandoc.Attr("", {}, {["custom-style"] = "Kicker"})))
  end
  return document
end
