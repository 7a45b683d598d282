using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using AwsInstance = Amazon.EC2.Model.Instance;
using AwsInterface = Amazon.EC2.Model.NetworkInterface;
using Instance = Keyturn.Readiness.Network.Facts.Instance;
using NetworkInterface = Keyturn.Readiness.Network.Facts.NetworkInterface;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeNetworkInterfaces and DescribeInstances as facts.</summary>
internal static class InterfaceMapping
{
    private static readonly string[] Gone = ["terminated", "shutting-down"];

    public static NetworkInterface From(AwsInterface face) => new(
        face.NetworkInterfaceId,
        face.SubnetId,
        AddressesOf(face),
        [.. (face.Groups ?? []).Select(group => group.GroupId)])
    {
        PublicAddress = face.Association?.PublicIp is { Length: > 0 } text ? Address.Parse(text) : null,
        Description = face.Description ?? "",
        RequesterManaged = face.RequesterManaged == true,
        Zone = face.AvailabilityZone ?? "",
    };

    /// <summary>Whether the instance can still run: one that was terminated is listed for about an hour.</summary>
    public static bool Exists(AwsInstance instance) => !Gone.Contains(instance.State?.Name?.Value, StringComparer.Ordinal);

    public static Instance From(AwsInstance instance) => new(
        instance.InstanceId,
        [.. (instance.NetworkInterfaces ?? []).Select(face => face.NetworkInterfaceId)],
        string.Equals(instance.Platform?.Value, "windows", StringComparison.OrdinalIgnoreCase))
    {
        Name = (instance.Tags ?? []).Find(tag => tag.Key == "Name")?.Value is { Length: > 0 } name ? name : null,
        ProfileArn = instance.IamInstanceProfile?.Arn,
    };

    private static ImmutableArray<Address> AddressesOf(AwsInterface face)
    {
        var v4 = (face.PrivateIpAddresses ?? []).Select(one => one.PrivateIpAddress);
        var v6 = (face.Ipv6Addresses ?? []).Select(one => one.Ipv6Address);
        return [.. v4.Append(face.PrivateIpAddress).Concat(v6).Where(text => !string.IsNullOrEmpty(text)).Distinct(StringComparer.Ordinal).Select(Address.Parse)];
    }
}
