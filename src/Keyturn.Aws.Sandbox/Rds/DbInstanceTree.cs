using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>A DB instance in RDS's answers.</summary>
internal static class DbInstanceTree
{
    public static JsonObject Write(DbInstanceRecord one, SandboxRegion region) => new JsonObject
    {
        ["DBInstanceIdentifier"] = one.Id,
        ["DBInstanceArn"] = region.Arn("rds", $"db:{one.Id}"),
        ["DbiResourceId"] = $"db-{StableId.Of(one.Id, 26)}",
        ["DBInstanceClass"] = "db.r6i.xlarge",
        ["DBInstanceStatus"] = one.Status,
        ["Engine"] = one.Engine,
        ["EngineVersion"] = one.EngineVersion,
        ["MasterUsername"] = one.MasterUsername,
        ["AllocatedStorage"] = 200,
        ["InstanceCreateTime"] = RdsList.Date(one.CreatedAt),
        ["VpcSecurityGroups"] = RdsList.Groups(one.GroupIds),
        ["DBSecurityGroups"] = new JsonArray(),
        ["MultiAZ"] = one.SecondaryZone is not null,
        ["PubliclyAccessible"] = one.PubliclyAccessible,
        ["NetworkType"] = one.NetworkType,
        ["StorageEncrypted"] = one.KmsKeyId is not null,
        ["DbInstancePort"] = 0,
        ["DeletionProtection"] = true,
        ["IAMDatabaseAuthenticationEnabled"] = false,
        ["TagList"] = new JsonArray([.. one.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]),
    }.With("Endpoint", one.Address is { } address ? new JsonObject { ["Address"] = address, ["Port"] = one.Port, ["HostedZoneId"] = "Z24O6O9L7SGTNB" } : null)
        .With("AvailabilityZone", one.Zone)
        .With("SecondaryAvailabilityZone", one.SecondaryZone)
        .With("KmsKeyId", one.KmsKeyId)
        .With("DBClusterIdentifier", one.ClusterId)
        .With("ReadReplicaSourceDBInstanceIdentifier", one.ReplicaOf)
        .With("DBSubnetGroup", region.Network.DbSubnetGroups.Find(one.SubnetGroup) is { } group ? DescribeDBSubnetGroupsOperation.Tree(group, region) : null)
        .With("MasterUserSecret", one.MasterUserSecretArn is { } secret ? new JsonObject { ["SecretArn"] = secret, ["SecretStatus"] = one.MasterUserSecretStatus }.With("KmsKeyId", one.KmsKeyId) : null);
}
