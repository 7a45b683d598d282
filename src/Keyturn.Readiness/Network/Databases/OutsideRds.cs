using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Databases;

/// <summary>Where a database is that RDS knows nothing of: on the network interface that has its address, or nobody can tell.</summary>
internal static class OutsideRds
{
    public static DatabasePlace Of(NetworkIndex index, DatabaseAddress database)
    {
        var id = database.ToString();
        if (database.Ip is not { } address)
            return Open(id, ReasonCode.DatabaseElsewhere);
        if (index.Estate.Interfaces.Value is not { } faces)
            return new(id, database.Port, "", [], false) { Missing = new("ec2:DescribeNetworkInterfaces", id) };

        // VPCs that do not know of each other may use the same block.
        var owners = faces.Values.Where(face => face.Addresses.Contains(address)).Take(2).ToList();
        if (owners is not [var face])
            return Open(id, owners.Count == 0 ? ReasonCode.DatabaseElsewhere : ReasonCode.DatabaseAddressShared);

        var subnet = index.Subnet(face.SubnetId);
        return subnet.Value is not { } found
            ? new(id, database.Port, "", [], false) { Missing = subnet.Missing }
            : new(id, database.Port, found.VpcId, [new(face.Id, found, face.GroupIds, AddressSet.Of([Cidr.Of(address)]), Spread.OneOf)], false) { ByAddress = true };
    }

    private static DatabasePlace Open(string id, ReasonCode code) => new(id, 0, "", [], false) { Doubt = Reason.Of(code, id) };
}
