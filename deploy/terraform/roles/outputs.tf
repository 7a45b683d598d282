output "read_role_arn" {
  description = "Aws:Accounts:N:ReadRoleArn"
  value       = aws_iam_role.reader.arn
}

output "operator_role_arn" {
  description = "Aws:Accounts:N:OperatorRoleArn; null without the operator role."
  value       = one(aws_iam_role.operator[*].arn)
}
