export { type Assignment, assignRoles, inheritLeads } from './assign.js';
export type { Role, RoleRule } from './rule.js';
export { INHERITANCE, ROLE_RULES } from './rules.js';
