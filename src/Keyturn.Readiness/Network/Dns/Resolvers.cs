using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Dns;

/// <summary>Who answers names inside a VPC. VPC guide, "DHCP option sets".</summary>
internal static class Resolvers
{
    /// <summary>Whether others than Amazon's resolver answer, or may: options that were not read may name any server.</summary>
    public static bool MayBeOthers(NetworkIndex index, Vpc vpc, out Missing? unread)
    {
        unread = null;
        if (vpc.DhcpOptionsId is not { } id)
        {
            return false;
        }

        var found = NetworkIndex.Find(index.Estate.DhcpOptions, id, "ec2:DescribeDhcpOptions");
        unread = found.Value is null ? found.Missing : null;
        return found.Value is not { NameServers: ["AmazonProvidedDNS"] };
    }
}
