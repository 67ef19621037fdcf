// Shows the members whose name holds what was typed.
const members = [{ name: "Ana Lima", page: "2025-Q4/members/m-01" }];
const suffix = document.documentElement.lang === "en" ? "" : ".zh-CN";
const field = document.getElementById("search");
field.addEventListener("input", () => {
  const found = members.filter((member) => field.value && member.name.includes(field.value));
  document.getElementById("search-results").replaceChildren(...found.map((member) => {
    const link = document.createElement("a");
    link.href = `${member.page}${suffix}.html`;
    link.textContent = member.name;
    const item = document.createElement("li");
    item.append(link);
    return item;
  }));
});
