using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Consumers;

public sealed class PlacementFinderTests
{
    private static readonly InstanceConsumer App = new("i-app");
    private static readonly FunctionConsumer Rotate = new("rotate");
    private static readonly ServiceConsumer Shop = new("shop");
    private static readonly ContainerService Task = new("shop", TaskNetwork.AwsVpcOnHost) { SubnetIds = ["subnet-app-a"], GroupIds = ["sg-task"], HostInstanceIds = ["i-app", "i-win"], PublicAddress = true };
    private static readonly Subnet Dual = new("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]);

    [Fact]
    public void Of_AnInstance_IsItsInterfaceWithItsAddressesAndGroups()
    {
        var list = Of(Places.Internet(), App);

        var place = list.Placements.ShouldHaveSingleItem();
        (place.End.Id, place.End.Subnet.Id, place.End.Spread, place.ClientPorts).ShouldBe(("eni-app", "subnet-app-a", Spread.Each, PortRange.LinuxClients));
        (place.HasPublicAddress, place.PublicAddress, place.End.Addresses.Count).ShouldBe((true, Address.Parse("198.51.100.10"), 1));
        place.End.GroupIds.ShouldBe(["sg-app"]);
        (list.OutsideVpc, list.SystemChooses, list.Note, list.Certain, list.Missing.Length).ShouldBe((false, false, null, false, 0));
        Of(Places.Classic(), App).Placements[0].HasPublicAddress.ShouldBeFalse();
    }

    [Fact]
    public void Of_AWindowsInstance_UsesItsPortsAndSaysSo()
    {
        var list = Of(Places.Classic().Put(new Instance("i-app", ["eni-app"], true)), App);

        list.Placements[0].ClientPorts.ShouldBe(PortRange.WindowsClients);
        list.Assumptions.ShouldBe([Reason.Of(ReasonCode.AssumesWindowsPorts)]);
    }

    [Theory]
    [InlineData("eni-app eni-gone", "eni-app", "ec2:DescribeNetworkInterfaces eni-gone")]
    [InlineData("eni-lost eni-app", "eni-app", "ec2:DescribeSubnets subnet-gone")]
    [InlineData("eni-gone", "", "ec2:DescribeNetworkInterfaces eni-gone")]
    [InlineData("", "", "ec2:DescribeNetworkInterfaces i-app")]
    public void Of_AnInstanceWhoseInterfacesWereNotAllRead_NamesTheCalls(string faces, string places, string missing)
    {
        var list = Of(Places.Classic().Put(Places.Eni("eni-lost", "subnet-gone", "10.9.9.9", "sg-app"), new Instance("i-app", [.. faces.Split(' ', StringSplitOptions.RemoveEmptyEntries)])), App);

        Ids(list).ShouldBe(places);
        Missing(list).ShouldBe(missing);
        (list.SystemChooses, list.Note).ShouldBe((faces.Contains(' ', StringComparison.Ordinal), null));
    }

    [Theory]
    [InlineData("instance", "ec2:DescribeInstances gone")]
    [InlineData("function", "lambda:GetFunctionConfiguration gone")]
    [InlineData("service", "ecs:DescribeServices gone")]
    [InlineData("injection", "ecs:DescribeServices gone")]
    public void Of_AConsumerThatWasNotRead_NamesTheCall(string kind, string missing)
    {
        Consumer consumer = kind switch { "instance" => new InstanceConsumer("gone"), "function" => new FunctionConsumer("gone"), "service" => new ServiceConsumer("gone"), _ => new SecretInjectionConsumer("gone") };
        var list = Of(Places.Classic(), consumer);

        (Missing(list), list.Certain, list.OutsideVpc, list.Placements.Length).ShouldBe((missing, false, false, 0));
        list.Note.ShouldBe(Reason.Of(ReasonCode.NotReadable, "gone", missing.Split(' ')[0]));
    }

    [Fact]
    public void Of_AFunction_IsEachOfItsSubnetsWithTheClientPortsOfAws()
    {
        var list = Of(Places.Classic(), Rotate);

        Ids(list).ShouldBe("subnet-app-a subnet-app-c");
        list.Placements.ShouldAllBe(place => place.ClientPorts == PortRange.AwsClients && !place.HasPublicAddress && place.PublicAddress == null && place.End.Spread == Spread.Each && place.End.Addresses.Count == 256 && place.End.GroupIds.Contains("sg-rotation"));
        (list.SystemChooses, list.Assumptions.Length, list.Note).ShouldBe((false, 0, null));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Of_AFunctionInADualSubnet_HasIPv6OnlyWhenAllowed(bool ipv6, bool none)
    {
        var end = Of(Places.Classic().Put(Dual).Function("rotate", one => one with { Ipv6 = ipv6 }), Rotate).Placements[0].End;

        (end.Addresses.V6.IsEmpty, end.Addresses.V4.IsEmpty).ShouldBe((none, false));
    }

    [Theory]
    [InlineData("Active", null)]
    [InlineData("Pending", ReasonCode.FunctionNotActive)]
    [InlineData("Inactive", ReasonCode.FunctionNotActive)]
    public void Of_AFunctionInAState_MayHaveNoInterfaces(string state, ReasonCode? code)
    {
        var list = Of(Places.Classic().Function("rotate", one => one with { State = state }), Rotate);

        list.Note.ShouldBe(code is { } said ? Reason.Of(said, "rotate", state) : null);
        (list.Certain, list.Placements.Length).ShouldBe((false, 2));
    }

    [Fact]
    public void Of_AFailedFunction_IsNowhereForCertain()
    {
        var list = Of(Places.Classic().Function("rotate", one => one with { State = "Failed", SubnetIds = [] }), Rotate);

        (list.Certain, list.OutsideVpc, list.Placements.Length).ShouldBe((true, false, 0));
        list.Note.ShouldBe(Reason.Of(ReasonCode.FunctionFailed, "rotate"));
    }

    [Fact]
    public void Of_AFunctionWithoutSubnets_IsOutsideEveryVpc()
    {
        var list = Of(Places.Classic().Function("rotate", one => one with { SubnetIds = [] }), Rotate);

        (list.OutsideVpc, list.Certain, list.Note, list.Missing.Length).ShouldBe((true, false, null, 0));
    }

    [Fact]
    public void Of_AFunctionWithASubnetThatWasNotRead_NamesTheCall()
    {
        var list = Of(Places.Classic().Function("rotate", one => one with { SubnetIds = ["subnet-gone", "subnet-app-a"] }), Rotate);

        (Ids(list), Missing(list)).ShouldBe(("subnet-app-a", "ec2:DescribeSubnets subnet-gone"));
    }

    /// <summary>The task's own interface has a public address on Fargate alone; in bridge or host mode the hosts' interfaces carry everything.</summary>
    [Theory]
    [InlineData(TaskNetwork.Fargate, false, "subnet-app-a", true)]
    [InlineData(TaskNetwork.Fargate, true, "subnet-app-a", true)]
    [InlineData(TaskNetwork.AwsVpcOnHost, false, "subnet-app-a", false)]
    [InlineData(TaskNetwork.AwsVpcOnHost, true, "eni-app eni-win", false)]
    [InlineData(TaskNetwork.Host, false, "eni-app eni-win", false)]
    [InlineData(TaskNetwork.Host, true, "eni-app eni-win", false)]
    public void Of_AService_IsWhereItsNetworkSays(TaskNetwork network, bool injection, string places, bool publicAddress)
    {
        var list = Of(Hosts().Put(Task with { Network = network }), injection ? new SecretInjectionConsumer("shop") : Shop);

        (Ids(list), list.Placements[0].HasPublicAddress, list.SystemChooses, list.Missing.Length).ShouldBe((places, publicAddress, false, 0));
        list.Placements[0].ClientPorts.ShouldBe(PortRange.LinuxClients);
        list.Assumptions.ShouldBe(places.StartsWith("eni", StringComparison.Ordinal)
            ? [Reason.Of(ReasonCode.AssumesLinuxPorts), Reason.Of(ReasonCode.AssumesWindowsPorts)] : [Reason.Of(ReasonCode.AssumesLinuxPorts)]);
    }

    [Fact]
    public void Of_ATaskInADualSubnet_HasIPv6() => Of(Places.Classic().Put(Dual, Task), Shop).Placements[0].End.Addresses.V6.IsEmpty.ShouldBeFalse();

    [Fact]
    public void Of_AServiceWhoseHostsWereNotAllRead_NamesTheCalls()
    {
        Missing(Of(Hosts().Put(Task with { Network = TaskNetwork.Host, HostInstanceIds = [] }), Shop)).ShouldBe("ecs:DescribeContainerInstances shop");
        var list = Of(Hosts().Put(Task with { Network = TaskNetwork.Host, HostInstanceIds = ["i-app", "i-gone"] }), Shop);
        (Ids(list), Missing(list)).ShouldBe(("eni-app", "ec2:DescribeInstances i-gone"));
    }

    [Fact]
    public void Of_AServiceOnHostsOfAlikeKind_AssumesOnce() =>
        Of(Hosts().Put(new Instance("i-win", ["eni-win"]), Task with { Network = TaskNetwork.Host }), Shop).Assumptions.ShouldBe([Reason.Of(ReasonCode.AssumesLinuxPorts)]);

    [Fact]
    public void Of_AServiceOnAHostWithTwoInterfaces_LeavesTheChoiceToTheSystem() =>
        Of(Hosts().Put(new Instance("i-win", ["eni-win", "eni-app"]), Task with { Network = TaskNetwork.Host }), Shop).SystemChooses.ShouldBeTrue();

    private static NetworkEstate Hosts() => Places.Classic().Put(Places.Eni("eni-win", "subnet-app-c", "10.0.2.20", "sg-app"), new Instance("i-win", ["eni-win"], true));

    private static PlacementList Of(NetworkEstate estate, Consumer consumer) => PlacementFinder.Of(new NetworkIndex(estate), consumer);

    private static string Ids(PlacementList list) => string.Join(' ', list.Placements.Select(place => place.End.Id));

    private static string Missing(PlacementList list) => string.Join(", ", list.Missing.Select(one => $"{one.Call} {one.Resource}"));
}
