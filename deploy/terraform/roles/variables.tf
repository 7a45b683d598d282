variable "keyturn_principal_arn" {
  description = "ARN of the role that Keyturn runs with; while you try it, of the role or user that you are."
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/.+$", var.keyturn_principal_arn))
    error_message = "It must be the ARN of an IAM role or user, not of a session."
  }
}

variable "external_id" {
  description = "What Keyturn has to name when it assumes the roles: Aws:Accounts:N:ExternalId."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_+=,.@:/-]{2,1224}$", var.external_id)) && var.external_id != "replace-with-your-own"
    error_message = "It must be 2 to 1224 letters, digits and characters of +=,.@:/-_, and your own."
  }
}

variable "operator" {
  description = "Whether the role for changes is made; without it Keyturn only reads."
  type        = bool
  default     = false
}

variable "name" {
  description = "What the names of the roles begin with."
  type        = string
  default     = "keyturn"
}
