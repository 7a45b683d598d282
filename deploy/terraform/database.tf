# Made only where no connection string is given.

locals {
  make_database = var.connection_string_arn == null
}

ephemeral "aws_secretsmanager_random_password" "database" {
  count = local.make_database ? 1 : 0

  password_length     = 40
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret" "database" {
  count = local.make_database ? 1 : 0

  name        = "${var.name}/database"
  description = "User of Keyturn's own store"
}

resource "aws_secretsmanager_secret_version" "database" {
  count = local.make_database ? 1 : 0

  secret_id                = aws_secretsmanager_secret.database[0].id
  secret_string_wo         = jsonencode({ username = local.database_user, password = ephemeral.aws_secretsmanager_random_password.database[0].random_password })
  secret_string_wo_version = 1
}

# Read back, so that the database gets what is kept even when an apply broke off in between.
ephemeral "aws_secretsmanager_secret_version" "database" {
  count = local.make_database ? 1 : 0

  secret_id  = aws_secretsmanager_secret.database[0].id
  version_id = aws_secretsmanager_secret_version.database[0].version_id
}

resource "aws_db_subnet_group" "database" {
  count = local.make_database ? 1 : 0

  name       = var.name
  subnet_ids = var.task_subnet_ids
}

resource "aws_db_instance" "database" {
  count = local.make_database ? 1 : 0

  identifier                      = var.name
  engine                          = "postgres"
  engine_version                  = var.database_version
  instance_class                  = var.database_class
  allocated_storage               = 20
  max_allocated_storage           = 100
  storage_type                    = "gp3"
  storage_encrypted               = true
  multi_az                        = true
  db_name                         = "keyturn"
  username                        = local.database_user
  password_wo                     = jsondecode(ephemeral.aws_secretsmanager_secret_version.database[0].secret_string)["password"]
  password_wo_version             = aws_secretsmanager_secret_version.database[0].secret_string_wo_version
  db_subnet_group_name            = aws_db_subnet_group.database[0].name
  vpc_security_group_ids          = [aws_security_group.database.id]
  publicly_accessible             = false
  backup_retention_period         = 14
  copy_tags_to_snapshot           = true
  auto_minor_version_upgrade      = true
  deletion_protection             = var.deletion_protection
  final_snapshot_identifier       = "${var.name}-final"
  enabled_cloudwatch_logs_exports = ["postgresql"]
}
