output "load_balancer_dns_name" {
  description = "What the record of host_name leads to (an alias, or CNAME)."
  value       = aws_lb.console.dns_name
}

output "load_balancer_zone_id" {
  description = "For an alias record in Route 53."
  value       = aws_lb.console.zone_id
}

output "redirect_address" {
  description = "To be registered with the sign-in provider."
  value       = "https://${var.host_name}/account/callback"
}

output "task_role_arn" {
  description = "Keyturn itself: keyturn_principal_arn of the module roles in other accounts."
  value       = aws_iam_role.task.arn
}

output "task_security_group_id" {
  description = "To be let in to a database of your own."
  value       = aws_security_group.task.id
}
