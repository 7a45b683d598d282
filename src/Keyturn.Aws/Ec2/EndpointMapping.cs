using AwsEndpoint = Amazon.EC2.Model.VpcEndpoint;
using VpcEndpoint = Keyturn.Readiness.Network.Facts.VpcEndpoint;

namespace Keyturn.Aws.Ec2;

/// <summary>DescribeVpcEndpoints as facts.</summary>
internal static class EndpointMapping
{
    public static VpcEndpoint From(AwsEndpoint endpoint)
    {
        var records = endpoint.DnsOptions?.DnsRecordIpType?.Value;
        return new(endpoint.VpcEndpointId, endpoint.VpcId, endpoint.ServiceName ?? "", [.. endpoint.NetworkInterfaceIds ?? []])
        {
            State = Lower(endpoint.State?.Value) ?? "",
            IsInterface = string.Equals(endpoint.VpcEndpointType?.Value, "Interface", StringComparison.OrdinalIgnoreCase),
            SubnetIds = [.. endpoint.SubnetIds ?? []],
            GroupIds = [.. (endpoint.Groups ?? []).Select(group => group.GroupId)],
            PrivateDns = endpoint.PrivateDnsEnabled == true,
            Ipv4Answers = records is null or "ipv4" or "dualstack" or "service-defined",
            Ipv6Answers = records is "ipv6" or "dualstack",
            Policy = string.IsNullOrEmpty(endpoint.PolicyDocument) ? null : endpoint.PolicyDocument,
        };
    }

    // The API writes available, the SDK's constants Available.
    private static string? Lower(string? text) => text is null ? null : char.ToLowerInvariant(text[0]) + text[1..];
}
