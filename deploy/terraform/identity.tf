data "aws_iam_policy_document" "task_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

# What the console itself is: it may take on the two roles of each account, and nothing else.
resource "aws_iam_role" "task" {
  name                 = var.name
  assume_role_policy   = data.aws_iam_policy_document.task_trust.json
  permissions_boundary = var.permissions_boundary_arn
}

data "aws_iam_policy_document" "task" {
  statement {
    sid       = "TakeOnTheRoles"
    actions   = ["sts:AssumeRole", "sts:SetSourceIdentity"]
    resources = local.role_arns
  }
}

resource "aws_iam_role_policy" "task" {
  name   = "keyturn"
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.task.json
}

module "roles" {
  source = "./roles"

  name                  = var.name
  keyturn_principal_arn = aws_iam_role.task.arn
  external_id           = var.external_id
  operator              = var.own_account.operator
}

data "aws_iam_policy_document" "execution_trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# What starts the task: it pulls the image, writes the log and hands in the console's own secrets, which the console cannot read by itself.
resource "aws_iam_role" "execution" {
  name                 = "${var.name}-execution"
  assume_role_policy   = data.aws_iam_policy_document.execution_trust.json
  permissions_boundary = var.permissions_boundary_arn
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

data "aws_iam_policy_document" "execution" {
  statement {
    sid       = "OwnSecrets"
    actions   = ["secretsmanager:GetSecretValue", "ssm:GetParameters"]
    resources = local.secret_arns
  }

  dynamic "statement" {
    for_each = var.secrets_key_arn == null ? [] : [var.secrets_key_arn]

    content {
      sid       = "TheirKey"
      actions   = ["kms:Decrypt"]
      resources = [statement.value]
    }
  }
}

resource "aws_iam_role_policy" "execution" {
  name   = "own-secrets"
  role   = aws_iam_role.execution.id
  policy = data.aws_iam_policy_document.execution.json
}
