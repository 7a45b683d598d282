using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class InterfaceMappingTests
{
    [Fact]
    public void From_Interface_KeepsEveryAddressOnce()
    {
        var face = InterfaceMapping.From(new NetworkInterface
        {
            NetworkInterfaceId = "eni-1",
            SubnetId = "subnet-1",
            PrivateIpAddress = "10.0.0.5",
            PrivateIpAddresses = [new() { PrivateIpAddress = "10.0.0.5" }, new() { PrivateIpAddress = "10.0.0.6" }],
            Ipv6Addresses = [new() { Ipv6Address = "2001:db8::5" }],
            Groups = [new() { GroupId = "sg-1" }, new() { GroupId = "sg-2" }],
            Association = new() { PublicIp = "203.0.113.9" },
            Description = "RDSNetworkInterface",
            RequesterManaged = true,
            AvailabilityZone = "ap-northeast-1a",
        });

        face.Addresses.Select(address => address.ToString()).ShouldBe(["10.0.0.5", "10.0.0.6", "2001:db8::5"]);
        face.GroupIds.ShouldBe(["sg-1", "sg-2"]);
        face.PublicAddress.ToString().ShouldBe("203.0.113.9");
        (face.Id, face.SubnetId, face.Description, face.RequesterManaged, face.Zone).ShouldBe(("eni-1", "subnet-1", "RDSNetworkInterface", true, "ap-northeast-1a"));
    }

    [Fact]
    public void From_BareInterface_HasNoAddressNoGroupAndNothingPublic()
    {
        var face = InterfaceMapping.From(new NetworkInterface { NetworkInterfaceId = "eni-1", SubnetId = "subnet-1" });

        face.Addresses.ShouldBeEmpty();
        face.GroupIds.ShouldBeEmpty();
        face.PublicAddress.ShouldBeNull();
        face.RequesterManaged.ShouldBeFalse();
    }

    [Theory]
    [InlineData("running", true)]
    [InlineData("stopped", true)]
    [InlineData("shutting-down", false)]
    [InlineData("terminated", false)]
    public void Exists_State_LeavesOutWhatNeverRunsAgain(string state, bool exists) =>
        InterfaceMapping.Exists(new Instance { State = new() { Name = state } }).ShouldBe(exists);

    [Theory]
    [InlineData("windows", true)]
    [InlineData("Windows", true)]
    [InlineData(null, false)]
    public void From_Platform_TellsWindows(string? platform, bool windows) =>
        InterfaceMapping.From(new Instance { InstanceId = "i-1", Platform = platform is null ? null : new(platform) }).Windows.ShouldBe(windows);

    [Fact]
    public void From_Instance_KeepsInterfacesNameAndProfile()
    {
        var instance = InterfaceMapping.From(new Instance
        {
            InstanceId = "i-1",
            NetworkInterfaces = [new() { NetworkInterfaceId = "eni-1" }, new() { NetworkInterfaceId = "eni-2" }],
            Tags = [new() { Key = "Env", Value = "prod" }, new() { Key = "Name", Value = "orders" }],
            IamInstanceProfile = new() { Arn = "arn:aws:iam::111122223333:instance-profile/orders" },
        });

        instance.InterfaceIds.ShouldBe(["eni-1", "eni-2"]);
        (instance.Name, instance.ProfileArn).ShouldBe(("orders", "arn:aws:iam::111122223333:instance-profile/orders"));
    }

    [Fact]
    public void From_InstanceWithEmptyName_HasNone()
    {
        var instance = InterfaceMapping.From(new Instance { InstanceId = "i-1", Tags = [new() { Key = "Name", Value = "" }] });

        instance.Name.ShouldBeNull();
        instance.ProfileArn.ShouldBeNull();
        instance.InterfaceIds.ShouldBeEmpty();
    }
}
