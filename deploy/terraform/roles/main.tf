# The two roles of one account that Keyturn looks after. Apply it once in each account.

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

locals {
  iam = "${path.module}/../../iam"

  # The files name a principal and an external id that are nobody's.
  trust_reader   = replace(replace(file("${local.iam}/trust-reader.json"), "arn:aws:iam::111122223333:role/keyturn", var.keyturn_principal_arn), "replace-with-your-own", var.external_id)
  trust_operator = replace(replace(file("${local.iam}/trust-operator.json"), "arn:aws:iam::111122223333:role/keyturn", var.keyturn_principal_arn), "replace-with-your-own", var.external_id)
}

resource "aws_iam_role" "reader" {
  name                 = "${var.name}-reader"
  description          = "Keyturn reads with it: lists, settings and policies, never the value of a secret"
  assume_role_policy   = local.trust_reader
  max_session_duration = 3600
}

resource "aws_iam_role_policy" "reader" {
  name   = "keyturn-reader"
  role   = aws_iam_role.reader.id
  policy = file("${local.iam}/reader.json")
}

resource "aws_iam_role" "operator" {
  count = var.operator ? 1 : 0

  name                 = "${var.name}-operator"
  description          = "Keyturn carries out with it what a person asks for, in that person's name"
  assume_role_policy   = local.trust_operator
  max_session_duration = 3600
}

resource "aws_iam_role_policy" "operator" {
  count = var.operator ? 1 : 0

  name   = "keyturn-operator"
  role   = aws_iam_role.operator[0].id
  policy = file("${local.iam}/operator.json")
}
