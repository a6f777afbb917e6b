-- Run in a headless Neovim by neovim.test.ts: attach to the server as a person's config would, use it, and print what came as JSON.
local node, server, root, file = vim.env.DOCENT_NODE, vim.env.DOCENT_SERVER, vim.env.DOCENT_ROOT, vim.env.DOCENT_FILE
local options = { trusted = true, today = vim.env.DOCENT_TODAY }
local config = { name = 'docent', cmd = { node, server, '--stdio' }, root_dir = root, init_options = options }

vim.cmd('edit ' .. file)
vim.bo.filetype = 'markdown'
local buffer = vim.api.nvim_get_current_buf()
if vim.lsp.start then
  vim.lsp.start(config)
else
  -- Neovim before 0.8.
  vim.lsp.buf_attach_client(buffer, vim.lsp.start_client(config))
end

local said = {}

local function line_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local found = line:find(words, 1, true)
    if found then return number - 1, found - 1 + #words end
  end
  error(words .. ' is not in the buffer')
end

local function ask(method, words, more)
  local line, column = line_of(words)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = line, character = column } }
  for key, value in pairs(more or {}) do params[key] = value end
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, 8000) or {}) do return answer.result end
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp.code) or diagnostic.source)
  end
  return found
end

said.found = vim.wait(10000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
said.codes = codes()
said.message = vim.diagnostic.get(buffer)[1] and vim.diagnostic.get(buffer)[1].message

said.hover = ask('textDocument/hover', '## Conte')
said.completion = ask('textDocument/completion', 'status: ')

local line = line_of('## Context')
local range = { start = { line = line, character = 0 }, ['end'] = { line = line, character = 0 } }
local actions = ask('textDocument/codeAction', '## Context', { range = range, context = { diagnostics = {} } }) or {}
said.actions = vim.tbl_map(function(action) return action.title end, actions)
for _, action in ipairs(actions) do
  if action.title:match('^Insert all') then
    local edit = action.edit or (vim.lsp.buf_request_sync(buffer, 'codeAction/resolve', action, 8000)[1] or {}).result.edit
    vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  end
end
said.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
said.mended = vim.wait(10000, function() return not vim.tbl_contains(codes(), 'section-missing') end, 50)

-- The command of docs/editors.md, as it stands there.
for example in table.concat(vim.fn.readfile(vim.env.DOCENT_DOCS), '\n'):gmatch('```lua\n(.-)```') do
  if example:find('DocentReview', 1, true) then assert(loadstring(example))() end
end
vim.cmd('DocentReview')
vim.wait(10000, function() return #vim.fn.getqflist() > 0 end, 50)
said.review = vim.tbl_map(function(row)
  local file = row.bufnr > 0 and vim.fn.fnamemodify(vim.fn.bufname(row.bufnr), ':t') or ''
  return file .. ':' .. row.lnum .. ' ' .. row.text
end, vim.fn.getqflist())

local encode = vim.json and vim.json.encode or vim.fn.json_encode
vim.fn.writefile({ encode(said) }, vim.env.DOCENT_OUT)
vim.cmd('qall!')
