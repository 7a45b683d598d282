variable "name" {
  description = "What the names of everything begin with."
  type        = string
  default     = "keyturn"
}

variable "image" {
  description = "Keyturn's image, best by digest: ACCOUNT.dkr.ecr.REGION.amazonaws.com/keyturn@sha256:…"
  type        = string
}

variable "host_name" {
  description = "Name in the browser's address bar, for which certificate_arn is: keyturn.example.com."
  type        = string
}

variable "certificate_arn" {
  description = "Certificate of that name in AWS Certificate Manager, in this Region."
  type        = string
}

variable "vpc_id" {
  description = "VPC of everything."
  type        = string
}

variable "load_balancer_subnet_ids" {
  description = "Subnets of the load balancer, in two Availability Zones or more."
  type        = list(string)
}

variable "internal" {
  description = "Whether the load balancer has private addresses only."
  type        = bool
  default     = true
}

variable "task_subnet_ids" {
  description = "Subnets of the tasks and the database, in two Availability Zones or more, with a way to AWS's endpoints and to the sign-in provider (NAT gateway)."
  type        = list(string)
}

variable "allowed_cidrs" {
  description = "From where browsers come."
  type        = list(string)
}

variable "accounts" {
  description = "Accounts beside this one, each with the roles of the module roles."
  type = list(object({
    id                = string
    alias             = string
    production        = bool
    regions           = list(string)
    read_role_arn     = string
    operator_role_arn = optional(string)
    external_id       = string
  }))
  default = []
}

variable "own_account" {
  description = "This account, whose roles are made here; operator decides whether Keyturn may change anything in it."
  type = object({
    alias      = string
    production = bool
    regions    = list(string)
    operator   = bool
  })
}

variable "external_id" {
  description = "What Keyturn names when it assumes the roles of this account."
  type        = string
}

variable "sign_in" {
  description = "The OpenID Connect provider, and which of its groups may do what. client_secret_arn is a secret or a parameter that holds nothing but the client secret."
  type = object({
    authority         = string
    client_id         = string
    client_secret_arn = string
    group_claim       = optional(string, "groups")
    scopes            = optional(list(string), [])
    grants = list(object({
      group = string
      role  = string
    }))
  })
}

variable "connection_string_arn" {
  description = "Secret or parameter that holds the connection string of a PostgreSQL of yours; when null, one is made."
  type        = string
  default     = null
}

variable "secrets_key_arn" {
  description = "KMS key of the given secrets or parameters, where it is not AWS's own."
  type        = string
  default     = null
}

variable "database_class" {
  description = "Instance class of the database that is made."
  type        = string
  default     = "db.t4g.small"
}

variable "database_version" {
  description = "PostgreSQL's major version."
  type        = string
  default     = "17"
}

variable "deletion_protection" {
  description = "Whether load balancer and database refuse to be deleted."
  type        = bool
  default     = true
}

variable "log_days" {
  description = "How long the console's own log is kept."
  type        = number
  default     = 90
}

variable "settings" {
  description = "Further settings of docs/settings.md by their names in the environment; no secrets."
  type        = map(string)
  default     = {}
}

variable "permissions_boundary_arn" {
  description = "Boundary of the roles that are made here, where your organization asks for one."
  type        = string
  default     = null
}
