using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>A consumer of the small world as the state says now: whose role it reads with, where its connections come from.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Role">The role that reads.</param>
/// <param name="Groups">Its security groups.</param>
/// <param name="Subnets">Its subnets.</param>
internal sealed record ConsumerNow(DefectConsumer Kind, RoleRecord Role, IReadOnlyList<string> Groups, IReadOnlyList<SubnetRecord> Subnets)
{
    /// <summary>Client ports: those of Linux for what people run, any high port for what AWS runs for them.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html, ephemeral ports.</remarks>
    public (int From, int To) ClientPorts => Kind is DefectConsumer.RotationFunction or DefectConsumer.OtherFunction ? (1024, 65535) : (32768, 60999);

    public static ConsumerNow Of(SandboxRegion region, DefectConsumer kind) => kind switch
    {
        DefectConsumer.WebServer => OfServers(region),
        DefectConsumer.RotationFunction => OfFunction(region, kind, RotationFunctions.OracleSingle),
        DefectConsumer.OtherFunction => OfFunction(region, kind, HealthyConsumers.Function),
        _ => OfService(region, kind),
    };

    private static ConsumerNow OfServers(SandboxRegion region)
    {
        var instances = region.Network.Instances.All;
        var faces = instances.SelectMany(instance => instance.InterfaceIds).Select(id => region.Network.Interfaces.Find(id)).OfType<NetworkInterfaceRecord>().ToList();
        var profile = region.Account.Identities.InstanceProfiles.Values.Single(one => instances.All(instance => instance.InstanceProfileArn == one.Arn));
        return new(DefectConsumer.WebServer, Named(region, profile.RoleName), [.. faces.SelectMany(face => face.GroupIds).Distinct()], Find(region, faces.Select(face => face.SubnetId)));
    }

    /// <summary>A rotation function of any world.</summary>
    public static ConsumerNow Of(SandboxRegion region, FunctionRecord function) => OfFunction(region, DefectConsumer.RotationFunction, function.Name);

    private static ConsumerNow OfFunction(SandboxRegion region, DefectConsumer kind, string name)
    {
        var function = region.Functions.Find(name) ?? throw new InvalidOperationException($"There is no function {name}.");
        return new(kind, Named(region, function.Role), function.SecurityGroupIds, Find(region, function.SubnetIds));
    }

    private static ConsumerNow OfService(SandboxRegion region, DefectConsumer kind)
    {
        var service = region.Containers.Services.Values.Single();
        var definition = region.Containers.TaskDefinitions[service.TaskDefinitionArn];
        var role = kind == DefectConsumer.ContainerSecrets ? definition.ExecutionRoleArn : definition.TaskRoleArn;
        return new(kind, Named(region, role), service.SecurityGroups, Find(region, service.Subnets));
    }

    private static RoleRecord Named(SandboxRegion region, string? arnOrName) => region.Account.Identities.Roles[(arnOrName ?? "").Split('/')[^1]];

    private static SubnetRecord[] Find(SandboxRegion region, IEnumerable<string> ids) => [.. ids.Distinct().Select(id => region.Network.Subnets.Find(id)).OfType<SubnetRecord>()];
}
