namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>Why a difference is right. A difference without a reason fails the comparison.</summary>
internal static class DifferenceReasons
{
    private static readonly (string OnlyIn, string Fact, string Reason)[] Reasons =
    [
        (Difference.Model, "lambda operation GetAccountSettings: GET /2016-08-19/account-settings/", "The older path; newer models and packages have no slash at the end, and AWS accepts both."),
        (Difference.Model, "lambda operation ListFunctions: GET /2015-03-31/functions/", "The older path; newer models and packages have no slash at the end, and AWS accepts both."),
        (Difference.Subset, "lambda operation GetAccountSettings: GET /2016-08-19/account-settings", "The path of newer models and packages."),
        (Difference.Subset, "lambda operation ListFunctions: GET /2015-03-31/functions", "The path of newer models and packages."),
        (Difference.Subset, "secretsmanager enum SortByType:", "Sorting of secrets by a chosen date or name is newer than the model."),
        (Difference.Subset, "secretsmanager member ListSecretsRequest.SortBy:", "Sorting of secrets by a chosen date or name is newer than the model."),
        (Difference.Subset, "secretsmanager member DescribeSecretResponse.ExternalSecretRotation", "External secrets and their rotation are newer than the model."),
        (Difference.Subset, "secretsmanager member DescribeSecretResponse.Type:", "External secrets and their rotation are newer than the model."),
        (Difference.Subset, "secretsmanager member ExternalSecretRotationMetadataItem.", "External secrets and their rotation are newer than the model."),
        (Difference.Subset, "secretsmanager member RotateSecretRequest.ExternalSecretRotation", "External secrets and their rotation are newer than the model."),
        (Difference.Subset, "secretsmanager member SecretListEntry.ExternalSecretRotation", "External secrets and their rotation are newer than the model."),
        (Difference.Subset, "secretsmanager member SecretListEntry.Type:", "External secrets and their rotation are newer than the model."),
        (Difference.Subset, "lambda enum ApplicationLogLevel:", "Log levels of functions are newer than the model."),
        (Difference.Subset, "lambda enum SystemLogLevel:", "Log levels of functions are newer than the model."),
        (Difference.Subset, "lambda enum LogFormat:", "Log formats of functions are newer than the model."),
        (Difference.Subset, "lambda enum TenantIsolationMode:", "Tenant isolation is newer than the model."),
        (Difference.Subset, "lambda enum Runtime:", "The runtime is newer than the model."),
        (Difference.Subset, "lambda enum State:", "The state is newer than the model."),
        (Difference.Subset, "lambda enum StateReasonCode:", "The reason is newer than the model."),
        (Difference.Subset, "lambda enum LastUpdateStatusReasonCode:", "The reason is newer than the model."),
        (Difference.Subset, "lambda member CapacityProviderConfig.", "Capacity providers are newer than the model."),
        (Difference.Subset, "lambda member LambdaManagedInstancesCapacityProviderConfig.", "Capacity providers are newer than the model."),
        (Difference.Subset, "lambda member FunctionConfiguration.CapacityProviderConfig:", "Capacity providers are newer than the model."),
        (Difference.Subset, "lambda member GetFunctionConfigurationResponse.CapacityProviderConfig:", "Capacity providers are newer than the model."),
        (Difference.Subset, "lambda member DurableConfig.", "Durable executions are newer than the model."),
        (Difference.Subset, "lambda member FunctionConfiguration.DurableConfig:", "Durable executions are newer than the model."),
        (Difference.Subset, "lambda member GetFunctionConfigurationResponse.DurableConfig:", "Durable executions are newer than the model."),
        (Difference.Subset, "lambda member FunctionConfiguration.ConfigSha256:", "The hash of the configuration is newer than the model."),
        (Difference.Subset, "lambda member GetFunctionConfigurationResponse.ConfigSha256:", "The hash of the configuration is newer than the model."),
        (Difference.Subset, "lambda member LoggingConfig.", "Log settings of functions are newer than the model."),
        (Difference.Subset, "lambda member FunctionConfiguration.LoggingConfig:", "Log settings of functions are newer than the model."),
        (Difference.Subset, "lambda member GetFunctionConfigurationResponse.LoggingConfig:", "Log settings of functions are newer than the model."),
        (Difference.Subset, "lambda member TenancyConfig.", "Tenant isolation is newer than the model."),
        (Difference.Subset, "lambda member FunctionConfiguration.TenancyConfig:", "Tenant isolation is newer than the model."),
        (Difference.Subset, "lambda member GetFunctionConfigurationResponse.TenancyConfig:", "Tenant isolation is newer than the model."),
        (Difference.Subset, "lambda member VpcConfigDetail.Ipv6AllowedForDualStack:", "IPv6 in dual-stack subnets is newer than the model."),
        (Difference.Subset, "logs enum InheritedProperty:", "Inherited data protection is newer than the model."),
        (Difference.Subset, "logs member LogGroup.InheritedProperties:", "Inherited data protection is newer than the model."),
        (Difference.Subset, "logs enum LogGroupClass:", "Log group classes are newer than the model."),
        (Difference.Subset, "logs member DescribeLogGroupsRequest.LogGroupClass:", "Log group classes are newer than the model."),
        (Difference.Subset, "logs member LogGroup.LogGroupClass:", "Log group classes are newer than the model."),
        (Difference.Subset, "logs member DescribeLogGroupsRequest.LogGroupIdentifiers:", "Looking up log groups by identifier is newer than the model."),
        (Difference.Subset, "logs member LogGroup.BearerTokenAuthenticationEnabled:", "Bearer tokens for log groups are newer than the model."),
        (Difference.Subset, "logs member LogGroup.DeletionProtectionEnabled:", "Deletion protection of log groups is newer than the model."),
        (Difference.Subset, "logs member LogGroup.LogGroupArn:", "The ARN without the asterisk is newer than the model."),
        (Difference.Model, "ecs member DeploymentLifecycleHook.HookDetails:", "A document of any shape, which the console does not read; newer models only."),
    ];

    /// <summary>The reason of the first entry that the fact begins with; null if there is none.</summary>
    public static string? For(Difference difference) =>
        Reasons.FirstOrDefault(r => r.OnlyIn == difference.OnlyIn && difference.Fact.StartsWith(r.Fact, StringComparison.Ordinal)).Reason
        ?? (difference.OnlyIn == Difference.Subset && NewerFacts.Contains(difference.Fact) ? "Newer than the model." : null);
}
