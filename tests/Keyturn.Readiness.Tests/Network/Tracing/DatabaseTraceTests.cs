using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class DatabaseTraceTests
{
    private static readonly NetworkEstate Outside = Places.PublicDatabase().Function("rotate", one => one with { SubnetIds = [], GroupIds = [] }).Group("sg-db-b", "in 1521 0.0.0.0/0");

    [Fact]
    public void Trace_OfADatabase_SaysThatItListensBetweenRequestAndReply()
    {
        var hops = CheckWords.Trace(Places.Classic(), Places.AppToDb).Path.ShouldNotBeNull().Evidence;
        var at = hops.Select(hop => hop.Component).ToList().IndexOf(Component.Database);

        (hops[at].Phase, hops[at].Id, hops[at].Outcome).ShouldBe((Phase.Request, "orders", Outcome.Pass));
        hops[at].Reason.Arguments.ShouldBe(["orders", "1521", "subnet-db-a"]);
        hops.Take(at).ShouldAllBe(hop => hop.Phase != Phase.Reply);
        hops.Skip(at + 1).ShouldAllBe(hop => hop.Phase == Phase.Reply);
        hops.Length.ShouldBeGreaterThan(at + 1);
    }

    [Fact]
    public void Trace_OfADatabaseWithoutAddresses_HasNoFamily() =>
        CheckWords.Hops(Places.Classic().Put(new Subnet("subnet-db-a", "vpc-a", "a", [])), Places.AppToDb, Phase.Request).ShouldBe("NoFamily eni-app");

    [Theory]
    [InlineData("169.254.10.10", true)]
    [InlineData("169.255.10.10", false)]
    [InlineData("169.253.10.10", false)]
    public void Trace_FromTheLinkLocalRange_IsRefused(string client, bool refused)
    {
        var estate = Places.Classic().Interface("eni-app", face => face with { Addresses = [Address.Parse(client)] }).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", $"{client[..8]}0.0/16 local");

        CheckWords.Trace(estate, Places.AppToDb).Blockers.Select(hop => hop.Reason.Code.ToString()).ShouldBe(refused ? ["DatabaseClientRange"] : []);
    }

    [Fact]
    public void Trace_BetweenFamiliesThatDiffer_IsBlocked() => CheckWords.Of(Places.Classic().Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] }), Places.AppToDb)
        .ShouldBe("Blocked None, Request Consumer eni-app Block NoFamily eni-app | orders");

    /// <summary>A dual-stack database is tried by both addresses: the one that works is the way.</summary>
    [Theory]
    [InlineData(true, "Reachable IntraVpc")]
    [InlineData(false, "Blocked IntraVpc, Request SecurityGroup sg-app Block GroupDoesNotAdmit sg-app | outbound | 1521 | sg-db, rule sg-app out 1521 10.0.11.0/24")]
    public void Trace_OfADualStackDatabase_NeedsOneFamilyThatWorks(bool dual, string said)
    {
        var estate = Places.Classic()
            .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), new Subnet("subnet-db-a", "vpc-a", "a", [Cidr.Parse("10.0.11.0/24"), Cidr.Parse("2600:1f14:0:1::/64")]))
            .Interface("eni-app", face => face with { Addresses = [Address.Parse("10.0.1.10"), Address.Parse("2600:1f14::10")] })
            .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "2600:1f14::/56 local").Database("orders", db => db with { DualStack = dual })
            .Group("sg-app", "out 1521 2600:1f14:0:1::/64").Group("sg-db", "in 1521 sg-app");

        CheckWords.Of(estate, Places.AppToDb).Replace(", rule sg-app out 1521 sg-db", "", StringComparison.Ordinal).ShouldBe(said);
    }

    [Fact]
    public void Trace_OfAFunctionOutsideToAPrivateDatabase_IsBlocked() => CheckWords.Of(Outside.Database("orders", db => db with { PubliclyAccessible = false }), Places.RotationToDb)
        .ShouldBe("Blocked LambdaNetwork, Request Consumer rotate Block LambdaNetworkPrivate rotate | orders");

    [Fact]
    public void Trace_OfAFunctionOutsideToAnOpenPublicDatabase_GoesThereAndBack()
    {
        CheckWords.Of(Outside, Places.RotationToDb).ShouldBe("Reachable LambdaNetwork");
        CheckWords.Hops(Outside, Places.RotationToDb, Phase.Request).ShouldBe("LambdaNetworkPasses rotate, AclAllows acl-b in, GroupAdmits sg-db-b in, InternetGatewayPasses igw-b");
        CheckWords.Hops(Outside, Places.RotationToDb, Phase.Reply).ShouldBe("AclAllows acl-b out, RouteTaken rtb-b");
        CheckWords.Trace(Outside, Places.RotationToDb).Path.ShouldNotBeNull().Target.ShouldBe("subnet-b");
    }

    [Theory]
    [InlineData("100 in allow 1521 0.0.0.0/0", "Reachable LambdaNetwork")]
    [InlineData("100 in allow 1522 0.0.0.0/0", "Blocked LambdaNetwork, Request NetworkAcl acl-b Block AclDenies acl-b | inbound | * | 1521")]
    public void Trace_OfAFunctionOutside_AsksTheAclForTheDatabasesPort(string entry, string said) =>
        CheckWords.Of(Outside.Acl("acl-b", "subnet-b", entry, "100 out allow 1024-65535 0.0.0.0/0"), Places.RotationToDb).ShouldBe(said);

    [Fact]
    public void Trace_OfAFunctionOutsideThatOneOfTwoSubnetsLetsIn_IsNotKnown()
    {
        var estate = Outside.Put(Places.Subnet("subnet-b2", "10.1.2.0/24", "a", "vpc-b"), new DatabaseSubnetGroup("db-b", "vpc-b", ["subnet-b", "subnet-b2"])).Acl("acl-b2", "subnet-b2");

        CheckWords.Of(estate, Places.RotationToDb).ShouldBe("Unknown LambdaNetwork, Dns Consumer orders Unknown AnswersDiffer 2");
    }

    /// <summary>The reply of a public database leaves through the internet gateway its request came by, or not at all.</summary>
    [Theory]
    [InlineData("0.0.0.0/0 igw-b", "Reachable LambdaNetwork")]
    [InlineData("0.0.0.0/0 nat-b", "Blocked LambdaNetwork, Reply RouteTable rtb-b Block RouteReplyElsewhere rtb-b | rotate | nat-b")]
    [InlineData("0.0.0.0/0 !igw-b", "Blocked LambdaNetwork, Reply RouteTable rtb-b Block RouteBlackhole rtb-b | 0.0.0.0/0 | igw-b, replace rtb-b 0.0.0.0/0 igw-b")]
    [InlineData("10.9.0.0/16 pcx-1", "Blocked LambdaNetwork, Reply RouteTable rtb-b Block RouteMissing rtb-b | rotate, put rtb-b 0.0.0.0/0 igw-b")]
    public void Trace_OfAFunctionOutside_NeedsTheRouteBackToTheInternet(string route, string said) =>
        CheckWords.Of(Outside.Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", route), Places.RotationToDb).ShouldBe(said);

    [Fact]
    public void Trace_OfAFunctionOutside_IgnoresTheRoutesOfGatewayEndpoints() => CheckWords.Of(
        Outside.Put(new PrefixList("pl-s3", [Cidr.Parse("52.0.0.0/8")])).Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "pl-s3 vpce-s3", "0.0.0.0/0 igw-b"), Places.RotationToDb).ShouldBe("Reachable LambdaNetwork");

    [Fact]
    public void Trace_OfAFunctionOutsideWithGroupsNotRead_NamesTheCall() =>
        CheckWords.Trace(Outside with { SecurityGroups = new(null, null, null) }, Places.RotationToDb).Missing.ShouldBe([new Missing("ec2:DescribeSecurityGroups", "sg-db-b")]);

    [Fact]
    public void Trace_OfAPublicDatabase_IsAskedWithTheClientsPublicAddress() =>
        CheckWords.Hops(Places.PublicDatabase(), Places.AppToDb, Phase.Request).ShouldBe(
            "GroupAdmits sg-app out, AclAllows acl-open out, RouteTaken rtb-main, InternetGatewayPasses igw-a, AclAllows acl-b in, GroupAdmits sg-db-b in, DatabaseListens orders, InternetGatewayPasses igw-b");

    [Fact]
    public void Trace_OfAClosedDatabase_TellsTheReasonAsNote()
    {
        var check = CheckWords.Trace(Places.Classic().Database("orders", db => db with { Status = "stopped" }), Places.AppToDb);

        (check.Note?.ToString(), check.Paths.Length, check.Path?.Placement, check.Path?.Target).ShouldBe((check.Decider?.Reason.ToString(), 1, "i-app", ""));
    }

    [Fact]
    public void Trace_OfAClusterFromAFunctionOutside_FindsItsMembers() => CheckWords.Of(
        Outside.Put(new DatabaseCluster("aurora", 1521, ["sg-db-b"], "db-b", ["orders"])), new DatabaseQuestion(new FunctionConsumer("rotate"), "aurora")).ShouldBe("Reachable LambdaNetwork");
}
