using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Databases;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Databases;

public sealed class DatabasePlacementTests
{
    private static readonly Subnet Dual = new("subnet-db-a", "vpc-a", "a", [Cidr.Parse("10.0.11.0/24"), Cidr.Parse("2600:1f14::/64")]);

    /// <summary>DBInstanceStatus after the RDS guide: in these no connection is possible, in all others it may be.</summary>
    [Theory]
    [InlineData("creating", true)]
    [InlineData("deleting", true)]
    [InlineData("failed", true)]
    [InlineData("stopped", true)]
    [InlineData("stopping", true)]
    [InlineData("starting", true)]
    [InlineData("inaccessible-encryption-credentials", true)]
    [InlineData("restore-error", true)]
    [InlineData("available", false)]
    [InlineData("backing-up", false)]
    [InlineData("modifying", false)]
    public void Of_AnInstanceInAStatus_SaysWhetherItCanBeConnectedTo(string status, bool closed)
    {
        var place = Of(Places.Classic().Database("orders", db => db with { Status = status, PubliclyAccessible = true }));

        place.Note.ShouldBe(closed ? Reason.Of(ReasonCode.DatabaseNotAvailable, "orders", status) : null);
        (place.Port, place.VpcId, place.Public).ShouldBe((1521, "vpc-a", !closed));
        Ends(place).ShouldBe(closed ? "" : "subnet-db-a");
    }

    [Theory]
    [InlineData("a", "c", false, "subnet-db-a")]
    [InlineData("a", "c", true, "subnet-db-c")]
    [InlineData("a", null, true, "subnet-db-a")]
    [InlineData(null, null, false, "subnet-db-a subnet-db-c")]
    public void Of_AnInstance_IsInTheSubnetsOfItsZone(string? zone, string? standby, bool afterFailover, string ends) =>
        Ends(Of(Places.Classic().Database("orders", db => db with { Zone = zone, SecondaryZone = standby }), afterFailover: afterFailover)).ShouldBe(ends);

    [Fact]
    public void Of_AnInstanceInAZoneWithoutASubnet_NamesTheZone()
    {
        var place = Of(Places.Classic().Database("orders", db => db with { Zone = "d", PubliclyAccessible = true }));

        place.Note.ShouldBe(Reason.Of(ReasonCode.DatabaseHasNoSubnet, "orders", "d"));
        (place.Port, place.VpcId, place.Public).ShouldBe((1521, "vpc-a", false));
    }

    [Fact]
    public void Of_AnInstanceInAGroupWithoutSubnets_NamesNoZone() =>
        Of(Places.Classic().Put(new DatabaseSubnetGroup("db-subnets", "vpc-a", [])).Database("orders", db => db with { Zone = null }))
            .Note.ShouldBe(Reason.Of(ReasonCode.DatabaseHasNoSubnet, "orders", ""));

    [Fact]
    public void Of_AnInstanceWithoutAnEndpoint_SaysSo()
    {
        var place = Of(Places.Classic().Database("orders", db => db with { Port = null, PubliclyAccessible = true }));

        place.Note.ShouldBe(Reason.Of(ReasonCode.DatabaseHasNoEndpoint, "orders"));
        (place.Port, place.VpcId, place.Public, place.Candidates.Length).ShouldBe((0, "vpc-a", false, 0));
    }

    [Theory]
    [InlineData("nothing", "rds:DescribeDBInstances", "gone")]
    [InlineData("group", "rds:DescribeDBSubnetGroups", "db-subnets")]
    [InlineData("subnet", "ec2:DescribeSubnets", "subnet-db-c")]
    public void Of_WhatWasNotRead_NamesTheCall(string part, string call, string resource)
    {
        var estate = part switch
        {
            "group" => Places.Classic() with { SubnetGroups = new(null, null, null) },
            "subnet" => Places.Classic() with { Subnets = Places.Without(Places.Classic().Subnets, "subnet-db-c") },
            _ => Places.Classic(),
        };
        var place = Of(estate, part == "nothing" ? "gone" : "orders");

        place.Missing.ShouldBe(new Missing(call, resource));
        (place.Port, place.Public, place.Note, place.Candidates.Length).ShouldBe((0, false, null, 0));
    }

    /// <summary>RDS marks its interfaces by convention: what lacks a single mark may be another database's.</summary>
    [Theory]
    [InlineData("as it is", "eni-db")]
    [InlineData("managed by nobody", "subnet-db-a")]
    [InlineData("another description", "subnet-db-a")]
    [InlineData("another group", "subnet-db-a")]
    [InlineData("a group more", "subnet-db-a")]
    [InlineData("another zone", "subnet-db-a")]
    public void Of_AnInstanceWithAnInterface_IsThereWhenEveryMarkFits(string twist, string ends)
    {
        var face = Interface("eni-db", "subnet-db-a", "10.0.11.5");
        face = twist switch
        {
            "managed by nobody" => face with { RequesterManaged = false },
            "another description" => face with { Description = "RDSNetworkInterface2" },
            "another group" => face with { GroupIds = ["sg-app"] },
            "a group more" => face with { GroupIds = ["sg-db", "sg-app"] },
            "another zone" => face with { SubnetId = "subnet-db-c" },
            _ => face,
        };
        var place = Of(Places.Classic().Put(face));

        Ends(place).ShouldBe(ends);
        place.Candidates[0].Addresses.Count.ShouldBe(ends == "eni-db" ? 1 : 256);
        place.Candidates[0].Subnet.Id.ShouldBe("subnet-db-a");
        place.Candidates[0].GroupIds.ShouldBe(["sg-db"]);
    }

    [Fact]
    public void Of_SeveralInterfacesThatFit_AreCandidatesById() =>
        Ends(Of(Places.Classic().Put(Interface("eni-2", "subnet-db-a", "10.0.11.6"), Interface("eni-1", "subnet-db-a", "10.0.11.5")))).ShouldBe("eni-1 eni-2");

    [Fact]
    public void Of_AnInstanceAfterAFailover_TakesNoInterfaceThatIsThereNow()
    {
        var estate = Places.Classic().Put(Interface("eni-other", "subnet-db-c", "10.0.12.5"), Interface("eni-db", "subnet-db-a", "10.0.11.5"));

        Ends(Of(estate, afterFailover: true)).ShouldBe("subnet-db-c");
        Ends(Of(estate.Database("orders", db => db with { SecondaryZone = null }), afterFailover: true)).ShouldBe("eni-db");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_ADualSubnet_HasIPv6OnlyForADualStackDatabase(bool dual, bool none)
    {
        var estate = Places.Classic().Put(Dual).Database("orders", db => db with { DualStack = dual });

        Of(estate).Candidates[0].Addresses.V6.IsEmpty.ShouldBe(none);
        Of(estate).Candidates[0].Addresses.V4.IsEmpty.ShouldBeFalse();
        Of(estate.Put(Interface("eni-db", "subnet-db-a", "10.0.11.5") with { Addresses = [Address.Parse("10.0.11.5"), Address.Parse("2600:1f14::5")] }))
            .Candidates[0].Addresses.Count.ShouldBe(dual ? 2 : 1);
    }

    [Fact]
    public void Of_AnInstance_MayBeAtOneOfTheAddresses() => Of(Places.Classic()).Candidates[0].Spread.ShouldBe(Spread.OneOf);

    [Fact]
    public void Of_AProxy_IsInEachOfItsSubnetsWithIPv4Alone()
    {
        var place = Of(Places.Classic().Put(Dual, new DatabaseProxy("proxy", 3306, ["sg-proxy"], ["subnet-db-a", "subnet-db-c"])), "proxy");

        Ends(place).ShouldBe("subnet-db-a subnet-db-c");
        (place.Id, place.Port, place.VpcId, place.Public, place.EachMember, place.Note).ShouldBe(("proxy", 3306, "vpc-a", false, true, null));
        place.Candidates.ShouldAllBe(end => end.Addresses.V6.IsEmpty && end.Addresses.V4.Count == 256 && end.Spread == Spread.OneOf && end.GroupIds.Contains("sg-proxy"));
        Of(Places.Classic()).EachMember.ShouldBeFalse();
    }

    [Fact]
    public void Of_AProxyThatIsNotAvailable_SaysSo() =>
        Of(Places.Classic().Put(new DatabaseProxy("proxy", 1521, [], ["subnet-db-a"]) { Status = "creating" }), "proxy").Note.ShouldBe(Reason.Of(ReasonCode.DatabaseNotAvailable, "proxy", "creating"));

    [Theory]
    [InlineData("subnet-db-a subnet-gone subnet-lost", "ec2:DescribeSubnets", "subnet-gone")]
    [InlineData("", "rds:DescribeDBProxies", "proxy")]
    public void Of_AProxyWhoseSubnetsWereNotAllRead_NamesTheCall(string subnets, string call, string resource) =>
        Of(Places.Classic().Put(new DatabaseProxy("proxy", 1521, [], [.. subnets.Split(' ', StringSplitOptions.RemoveEmptyEntries)])), "proxy")
            .Missing.ShouldBe(new Missing(call, resource));

    private static NetworkInterface Interface(string id, string subnetId, string address) =>
        Places.Eni(id, subnetId, address, "sg-db") with { RequesterManaged = true, Description = "RDSNetworkInterface" };

    private static DatabasePlace Of(NetworkEstate estate, string id = "orders", bool afterFailover = false) => DatabasePlacement.Of(new NetworkIndex(estate), id, afterFailover);

    private static string Ends(DatabasePlace place) => string.Join(' ', place.Candidates.Select(end => end.Id));
}
