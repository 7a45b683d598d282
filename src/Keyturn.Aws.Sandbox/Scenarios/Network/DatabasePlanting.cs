using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>The databases that secrets point to, as RDS shows them: Multi-AZ in production, in one zone elsewhere.</summary>
internal static class DatabasePlanting
{
    private const string GroupName = "keyturn-databases";

    public static void Plant(SandboxRegion region, NetworkPlan plan, IReadOnlyList<SecretPlan> secrets)
    {
        region.Network.DbSubnetGroups.Add(new DbSubnetGroupRecord { Id = GroupName, VpcId = plan.VpcId, SubnetIds = [.. plan.Databases.Select(subnet => subnet.Id)] });
        var hosts = secrets.Where(secret => secret.Database?.Host.EndsWith(".rds.amazonaws.com", StringComparison.Ordinal) == true).GroupBy(secret => secret.Database!.Host, StringComparer.Ordinal);
        foreach (var host in hosts) Add(region, plan, host.Key, [.. host]);
        AddProxy(region, plan);
    }

    /// <summary>RDS's name and version of an engine.</summary>
    public static (string Name, string Version) EngineOf(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => (ArticleNetwork.Orders.Engine, "19.0.0.0.ru-2026-01.rur-2026-01.r1"),
        DatabaseEngine.PostgreSql => ("postgres", "16.9"),
        DatabaseEngine.MySql => ("mysql", "8.0.42"),
        _ => ("sqlserver-se", "15.00.4430.1.v1"),
    };

    private static void Add(SandboxRegion region, NetworkPlan plan, string host, IReadOnlyList<SecretPlan> secrets)
    {
        var id = host.Split('.')[0];
        var first = secrets[0].Database!;
        var (engine, version) = EngineOf(first.Engine.Engine);
        var subnets = region.Account.Production ? plan.Databases : plan.Databases[..1];
        foreach (var subnet in subnets)
            NetworkPlanting.Face(region.Network, subnet, plan.VpcId, id + subnet.Id, plan.DatabaseGroup, "RDSNetworkInterface", "interface", "amazon-rds", id);
        var managed = secrets.FirstOrDefault(secret => secret.OwningService == "rds");
        var database = region.Network.DbInstances.Add(new DbInstanceRecord
        {
            Id = id, Engine = engine, EngineVersion = version, Address = host, Port = first.Engine.DefaultPort, SubnetGroup = GroupName, GroupIds = [plan.DatabaseGroup],
            Zone = subnets[0].Zone, SecondaryZone = subnets.Length > 1 ? subnets[1].Zone : null, KmsKeyId = KeyOf(region, secrets), CreatedAt = region.World.Now.AddDays(-720),
            MasterUsername = secrets.Select(secret => secret.Database!).FirstOrDefault(one => one.IsSuperuser)?.User ?? "admin",
            MasterUserSecretArn = managed is null ? null : region.Secrets.Find(managed.Name)?.Arn,
            // A system whose secret is about to go is switched off already.
            Status = secrets.All(secret => secret.Condition == SecretCondition.ScheduledForDeletion) ? "stopped" : "available",
        });
        database.Tags["system"] = secrets[0].System;
    }

    private static string KeyOf(SandboxRegion region, IReadOnlyList<SecretPlan> secrets) =>
        secrets.Select(secret => secret.KmsKeyId).FirstOrDefault(key => key is not null)
        ?? (region is { Account.Id: ArticleNetwork.AccountId, Name: ArticleNetwork.Region } ? ArticleNetwork.KeyArn : ServiceKeys.ArnOf(region, "rds"));

    // Applications of the shop pool their connections; rotation goes past the proxy to the database itself.
    private static void AddProxy(SandboxRegion region, NetworkPlan plan)
    {
        if (region.Network.DbInstances.Find("keyturn-shop") is not { } shop) return;
        region.Network.DbProxies.Add(new DbProxyRecord
        {
            Id = "keyturn-shop-proxy", EngineFamily = "MYSQL", Address = $"keyturn-shop-proxy.proxy-c9xkq2mzt7ab.{region.Name}.rds.amazonaws.com", VpcId = plan.VpcId, TargetId = shop.Id,
            GroupIds = [plan.DatabaseGroup], SubnetIds = [.. plan.Databases.Select(subnet => subnet.Id)], CreatedAt = shop.CreatedAt,
            SecretArns = region.Secrets.Find("prod/shop/mysql/cart") is { } secret ? [secret.Arn] : [],
        });
    }
}
