using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Databases;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Databases;

/// <summary>The members of a cluster have zones of their own; groups, port, subnet group and status are the cluster's.</summary>
public sealed class ClusterPlacementTests
{
    private static readonly DatabaseCluster Aurora = new("aurora", 1521, ["sg-db"], "db-subnets", ["writer", "reader"]);

    [Theory]
    [InlineData("writer reader", false, "subnet-db-a")]
    [InlineData("writer reader", true, "subnet-db-c")]
    [InlineData("reader writer", false, "subnet-db-c")]
    [InlineData("writer", true, "subnet-db-a")]
    [InlineData("reader writer other", true, "subnet-db-a subnet-db-c")]
    public void Of_ACluster_IsWhereItsWriterIsAndLaterWhereAnotherMemberIs(string members, bool afterFailover, string ends) =>
        Ends(Of(Estate(Aurora with { Members = [.. members.Split(' ')] }).Put(Member("other", "c")), "aurora", afterFailover)).ShouldBe(ends);

    [Fact]
    public void Of_ACluster_HasItsOwnPortGroupsAndSubnetGroup()
    {
        var place = Of(Estate(Aurora), "aurora");

        (place.Id, place.Port, place.VpcId, place.Note).ShouldBe(("aurora", 1521, "vpc-a", null));
        place.Candidates.ShouldAllBe(end => end.GroupIds.SequenceEqual(new[] { "sg-db" }));
    }

    [Fact]
    public void Of_AMemberByItsOwnName_HasThoseOfItsCluster()
    {
        var place = Of(Estate(Aurora), "reader");

        (place.Id, place.Port, Ends(place)).ShouldBe(("reader", 1521, "subnet-db-c"));
        place.Candidates[0].GroupIds.ShouldBe(["sg-db"]);
    }

    [Fact]
    public void Of_AMemberWhoseClusterWasNotRead_HasItsOwn()
    {
        var place = Of(Estate(Aurora).Put(Member("lost", "a") with { ClusterId = "gone", SubnetGroup = "db-subnets" }), "lost");

        (place.Port, Ends(place)).ShouldBe((3306, "subnet-db-a"));
        place.Candidates[0].GroupIds.ShouldBe(["sg-member"]);
    }

    [Theory]
    [InlineData("stopped", "available", "stopped")]
    [InlineData("available", "failed", "failed")]
    [InlineData("backing-up", "starting", "starting")]
    [InlineData("stopping", "failed", "stopping")]
    public void Of_AClusterInAStatus_IsClosedWhenItOrItsWriterIs(string cluster, string writer, string told) =>
        Of(Estate(Aurora with { Status = cluster }).Put(Member("writer", "a") with { Status = writer }), "aurora").Note.ShouldBe(Reason.Of(ReasonCode.DatabaseNotAvailable, "aurora", told));

    [Fact]
    public void Of_AClusterWithOneClosedMemberOfSeveral_SaysSo() =>
        Of(Estate(Aurora with { Members = ["writer", "reader", "other"] }).Put(Member("other", "c") with { Status = "stopped" }), "aurora", true)
            .Note.ShouldBe(Reason.Of(ReasonCode.DatabaseNotAvailable, "aurora", "stopped"));

    [Theory]
    [InlineData("", "rds:DescribeDBClusters", "aurora")]
    [InlineData("gone reader", "rds:DescribeDBInstances", "gone")]
    public void Of_AClusterWhoseMembersWereNotRead_NamesTheCall(string members, string call, string resource) =>
        Of(Estate(Aurora with { Members = [.. members.Split(' ', StringSplitOptions.RemoveEmptyEntries)] }), "aurora").Missing.ShouldBe(new Missing(call, resource));

    [Fact]
    public void Of_AClusterInAnEstateWithoutInstances_NamesTheCall() =>
        Of(Estate(Aurora) with { Databases = new(null, null, null) }, "aurora").Missing.ShouldBe(new Missing("rds:DescribeDBInstances", "writer"));

    [Fact]
    public void Of_AnythingWhenNothingWasRead_NamesTheCall() =>
        Of(new NetworkEstate(), "aurora").Missing.ShouldBe(new Missing("rds:DescribeDBInstances", "aurora"));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_ADualStackCluster_HasIPv6WhateverItsMembersSay(bool cluster, bool none) =>
        Of(Estate(Aurora with { DualStack = cluster })
            .Put(new Subnet("subnet-db-a", "vpc-a", "a", [Cidr.Parse("10.0.11.0/24"), Cidr.Parse("2600:1f14::/64")]), Member("writer", "a") with { DualStack = !cluster }), "aurora")
            .Candidates[0].Addresses.V6.IsEmpty.ShouldBe(none);

    [Fact]
    public void Of_AClusterWithAPublicWriter_IsPublic() =>
        Of(Estate(Aurora).Put(Member("writer", "a") with { PubliclyAccessible = true }), "aurora").Public.ShouldBeTrue();

    private static DatabaseInstance Member(string id, string zone) => new(id, 3306, ["sg-member"], "db-none") { Zone = zone, ClusterId = "aurora" };

    private static NetworkEstate Estate(DatabaseCluster cluster) => Places.Classic().Put(cluster, Member("writer", "a"), Member("reader", "c"));

    private static DatabasePlace Of(NetworkEstate estate, string id, bool afterFailover = false) => DatabasePlacement.Of(new NetworkIndex(estate), id, afterFailover);

    private static string Ends(DatabasePlace place) => string.Join(' ', place.Candidates.Select(end => end.Id));
}
