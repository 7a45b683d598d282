using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>Where the database of a superuser is whose secret RDS manages: the templates ask RDS for the instance that the secret's tag names.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets_strategies.html</remarks>
internal static class ManagedSuperuser
{
    /// <summary>The tag that RDS puts on such a secret.</summary>
    public const string InstanceTag = "aws:rds:primaryDBInstanceArn";

    private const string Action = "rds:DescribeDBInstances";

    /// <summary>The host, as DescribeDBInstances tells it.</summary>
    public static async Task<string> HostAsync(RotationInvocation invocation, string secretArn, CancellationToken cancellationToken)
    {
        var instance = Instance(invocation.Region, secretArn)
            ?? throw RotationTemplate.Refuse(invocation, "setSecret: ", RotationLogText.NotServiceLinked(secretArn));
        await TemplateService.ReachAsync(invocation, "rds", cancellationToken);
        Authorize(invocation);
        var host = invocation.Region.Network.DbInstances.Find(instance[(instance.LastIndexOf(':') + 1)..])?.Address ?? "";
        invocation.Log(LogLevels.Info, RotationLogText.InstanceFetched(secretArn));
        return host;
    }

    private static void Authorize(RotationInvocation invocation)
    {
        var function = invocation.Function;
        try
        {
            invocation.Region.Surroundings?.Authorize(function, CallerIdentity.OfRole(function.Role, function.Name, "ASIA" + StableId.Of(function.Arn, 16)), Action, null, null);
        }
        catch (WireException refusal)
        {
            var text = $"An error occurred (AccessDenied) when calling the DescribeDBInstances operation: {refusal.Message}";
            throw RotationTemplate.Refuse(invocation, "setSecret: ", RotationLogText.InstanceNotFetched(text));
        }
    }

    private static string? Instance(SandboxRegion region, string secretArn)
    {
        lock (region.Gate) return region.Secrets.Find(secretArn)?.Tags.GetValueOrDefault(InstanceTag);
    }
}
