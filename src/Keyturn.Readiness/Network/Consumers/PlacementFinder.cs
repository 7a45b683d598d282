using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Consumers;

/// <summary>Where the connections of a consumer come from. EC2, Lambda and ECS guides on networking.</summary>
internal static class PlacementFinder
{
    public static PlacementList Of(NetworkIndex index, Consumer consumer) => consumer switch
    {
        InstanceConsumer => OfInstance(index, consumer.Id),
        FunctionConsumer => OfFunction(index, consumer.Id),
        SecretInjectionConsumer => OfService(index, consumer.Id, true),
        _ => OfService(index, consumer.Id, false),
    };

    private static PlacementList OfInstance(NetworkIndex index, string id)
    {
        var found = NetworkIndex.Find(index.Estate.Instances, id, "ec2:DescribeInstances");
        if (found.Value is not { } instance)
        {
            return Unread(found.Missing);
        }

        var (placements, missing) = (ImmutableArray.CreateBuilder<Placement>(), ImmutableArray.CreateBuilder<Missing>());
        var ports = instance.Windows ? PortRange.WindowsClients : PortRange.LinuxClients;
        foreach (var interfaceId in instance.InterfaceIds)
        {
            var face = index.Interface(interfaceId);
            if (face.Value is not { } value)
            {
                missing.Add(face.Missing);
                continue;
            }

            var subnet = index.Subnet(value.SubnetId);
            if (subnet.Value is null)
            {
                missing.Add(subnet.Missing);
                continue;
            }

            var addresses = AddressSet.Of(value.Addresses.Select(Cidr.Of));
            placements.Add(new(new(value.Id, subnet.Value, value.GroupIds, addresses, Spread.Each), ports, value.PublicAddress is not null, value.PublicAddress));
        }

        return Result(placements, missing, id) with
        {
            SystemChooses = instance.InterfaceIds.Length > 1,
            Assumptions = [Reason.Of(instance.Windows ? ReasonCode.AssumesWindowsPorts : ReasonCode.AssumesLinuxPorts)],
        };
    }

    private static PlacementList OfFunction(NetworkIndex index, string id)
    {
        var found = NetworkIndex.Find(index.Estate.Functions, id, "lambda:GetFunctionConfiguration");
        if (found.Value is not { } function)
        {
            return Unread(found.Missing);
        }

        if (function.State == "Failed")
        {
            return new([], Note: Reason.Of(ReasonCode.FunctionFailed, id), Certain: true);
        }

        if (function.SubnetIds.IsEmpty)
        {
            return new([], OutsideVpc: true);
        }

        var list = OfSubnets(index, id, function.SubnetIds, function.GroupIds, PortRange.AwsClients, function.Ipv6, false);
        return function.State == "Active" ? list : list with { Note = Reason.Of(ReasonCode.FunctionNotActive, id, function.State) };
    }

    private static PlacementList OfService(NetworkIndex index, string id, bool injection)
    {
        var found = NetworkIndex.Find(index.Estate.Services, id, "ecs:DescribeServices");
        if (found.Value is not { } service)
        {
            return Unread(found.Missing);
        }

        if (service.Network == TaskNetwork.Host || (injection && service.Network == TaskNetwork.AwsVpcOnHost))
        {
            var hosts = service.HostInstanceIds.Select(host => OfInstance(index, host)).ToList();
            return hosts.Count == 0
                ? Unread(new("ecs:DescribeContainerInstances", id))
                : new([.. hosts.SelectMany(host => host.Placements)], SystemChooses: hosts.Exists(host => host.SystemChooses))
                {
                    Missing = [.. hosts.SelectMany(host => host.Missing)],
                    Assumptions = [.. hosts.SelectMany(host => host.Assumptions).Distinct()],
                };
        }

        var publicAddress = service.Network == TaskNetwork.Fargate && service.PublicAddress;
        return OfSubnets(index, id, service.SubnetIds, service.GroupIds, PortRange.LinuxClients, true, publicAddress) with { Assumptions = [Reason.Of(ReasonCode.AssumesLinuxPorts)] };
    }

    private static PlacementList OfSubnets(
        NetworkIndex index, string id, ImmutableArray<string> subnetIds, ImmutableArray<string> groupIds, PortRange ports, bool ipv6, bool publicAddress)
    {
        var (placements, missing) = (ImmutableArray.CreateBuilder<Placement>(), ImmutableArray.CreateBuilder<Missing>());
        foreach (var subnetId in subnetIds)
        {
            var subnet = index.Subnet(subnetId);
            if (subnet.Value is { } value)
            {
                var addresses = ipv6 ? value.Addresses : value.Addresses.Only(IpFamily.V4);
                placements.Add(new(new(subnetId, value, groupIds, addresses, Spread.Each), ports, publicAddress, null));
            }
            else
            {
                missing.Add(subnet.Missing);
            }
        }

        return Result(placements, missing, id);
    }

    private static PlacementList Result(ImmutableArray<Placement>.Builder placements, ImmutableArray<Missing>.Builder missing, string id)
    {
        if (placements.Count == 0 && missing.Count == 0)
        {
            missing.Add(new("ec2:DescribeNetworkInterfaces", id));
        }

        return new(placements.ToImmutable()) { Missing = missing.ToImmutable() };
    }

    private static PlacementList Unread(Missing missing) =>
        new([], Note: Reason.Of(ReasonCode.NotReadable, missing.Resource, missing.Call)) { Missing = [missing] };
}
