# The settings of docs/settings.md, by their names in the environment.

locals {
  port          = 8080
  database_user = "keyturn"

  own = {
    id                = data.aws_caller_identity.current.account_id
    alias             = var.own_account.alias
    production        = var.own_account.production
    regions           = var.own_account.regions
    read_role_arn     = module.roles.read_role_arn
    operator_role_arn = module.roles.operator_role_arn
    external_id       = var.external_id
  }

  accounts = concat([local.own], var.accounts)

  role_arns   = compact(flatten([for account in local.accounts : [account.read_role_arn, account.operator_role_arn]]))
  secret_arns = compact([var.sign_in.client_secret_arn, var.connection_string_arn, one(aws_secretsmanager_secret.database[*].arn)])

  account_settings = merge([for index, account in local.accounts : merge(
    {
      "Aws__Accounts__${index}__Id"          = account.id
      "Aws__Accounts__${index}__Alias"       = account.alias
      "Aws__Accounts__${index}__Production"  = tostring(account.production)
      "Aws__Accounts__${index}__ReadRoleArn" = account.read_role_arn
      "Aws__Accounts__${index}__ExternalId"  = account.external_id
    },
    account.operator_role_arn == null ? {} : { "Aws__Accounts__${index}__OperatorRoleArn" = account.operator_role_arn },
    { for place, region in account.regions : "Aws__Accounts__${index}__Regions__${place}" => region },
  )]...)

  sign_in_settings = merge(
    {
      SignIn__Authority  = var.sign_in.authority
      SignIn__ClientId   = var.sign_in.client_id
      SignIn__GroupClaim = var.sign_in.group_claim
    },
    { for place, scope in var.sign_in.scopes : "SignIn__Scopes__${place}" => scope },
    { for place, grant in var.sign_in.grants : "SignIn__Grants__${place}__Group" => grant.group },
    { for place, grant in var.sign_in.grants : "SignIn__Grants__${place}__Role" => grant.role },
  )

  # The load balancer's addresses are in its subnets; nobody else's X-Forwarded-For is believed.
  proxy_settings = { for place, subnet in var.load_balancer_subnet_ids : "Web__KnownProxies__${place}" => data.aws_subnet.load_balancer[subnet].cidr_block }

  store_settings = local.make_database ? {
    Storage__ConnectionString = "Host=${aws_db_instance.database[0].address};Port=${aws_db_instance.database[0].port};Database=keyturn;Username=${local.database_user};SSL Mode=Require"
  } : {}

  environment = merge(
    {
      AWS_REGION                      = data.aws_region.current.region
      Aws__Mode                       = "Account"
      Storage__Provider               = "PostgreSql"
      Web__PublicUrl                  = "https://${var.host_name}"
      Logging__Console__FormatterName = "json"
    },
    local.account_settings,
    local.sign_in_settings,
    local.proxy_settings,
    local.store_settings,
    var.settings,
  )

  secrets = merge(
    { SignIn__ClientSecret = var.sign_in.client_secret_arn },
    local.make_database ? { PGPASSWORD = "${aws_secretsmanager_secret.database[0].arn}:password::" } : { Storage__ConnectionString = var.connection_string_arn },
  )
}
