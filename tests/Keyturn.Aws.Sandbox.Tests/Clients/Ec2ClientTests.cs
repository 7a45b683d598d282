using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.Clients;

/// <summary>The official client of EC2 signs, sends and reads what the sandbox answers.</summary>
public sealed class Ec2ClientTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private SandboxHost _host = null!;
    private AmazonEC2Client _ec2 = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SandboxHost.StartAsync(new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        _ec2 = Client(new BasicAWSCredentials("test", "test"));
    }

    [Fact]
    public async Task DescribeNetworkInterfaces_InPages_GivesEachOnceWithItsGroups()
    {
        var faces = new List<NetworkInterface>();
        var request = new DescribeNetworkInterfacesRequest { MaxResults = 7 };
        do
        {
            var page = await _ec2.DescribeNetworkInterfacesAsync(request, None);
            faces.AddRange(page.NetworkInterfaces);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        var known = Tokyo.Network.Interfaces.All;
        faces.Select(face => face.NetworkInterfaceId).ShouldBe(known.Select(face => face.Id));
        faces.Select(face => face.PrivateIpAddress).ShouldBe(known.Select(face => face.PrivateAddress));
        faces.Where(face => face.Description == "RDSNetworkInterface").ShouldAllBe(face => face.RequesterManaged == true && face.Groups.Single().GroupId == ArticleNetwork.DatabaseGroup);
        faces.Single(face => face.Attachment?.InstanceId == ArticleNetwork.WebServers[0].Id).PrivateIpAddress.ShouldBe("10.20.1.21");
    }

    [Fact]
    public async Task Reads_OfTheWholeNetwork_AreParsed()
    {
        var vpc = (await _ec2.DescribeVpcsAsync(new DescribeVpcsRequest(), None)).Vpcs.ShouldHaveSingleItem();
        var filters = new List<Filter> { new("vpc-id", [vpc.VpcId]) };

        (await _ec2.DescribeVpcAttributeAsync(new() { VpcId = vpc.VpcId, Attribute = VpcAttributeName.EnableDnsHostnames }, None)).EnableDnsHostnames.ShouldBe(true);
        (await _ec2.DescribeDhcpOptionsAsync(new() { DhcpOptionsIds = [vpc.DhcpOptionsId] }, None)).DhcpOptions.ShouldHaveSingleItem();
        (await _ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = filters }, None)).Subnets.Count.ShouldBe(6);
        (await _ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { Filters = filters }, None)).RouteTables.Count(table => table.Associations.Exists(one => one.Main == true)).ShouldBe(1);
        (await _ec2.DescribeNetworkAclsAsync(new DescribeNetworkAclsRequest { Filters = filters }, None)).NetworkAcls.SelectMany(acl => acl.Entries).Count(entry => entry.RuleAction == RuleAction.Deny).ShouldBe(4);
        (await _ec2.DescribeVpcEndpointsAsync(new() { Filters = filters }, None)).VpcEndpoints.ShouldHaveSingleItem().PrivateDnsEnabled.ShouldBe(true);
        (await _ec2.DescribeNatGatewaysAsync(new DescribeNatGatewaysRequest(), None)).NatGateways.ShouldAllBe(nat => nat.NatGatewayAddresses.Single().PublicIp.StartsWith("203.0.113."));
        (await _ec2.DescribeInternetGatewaysAsync(new DescribeInternetGatewaysRequest(), None)).InternetGateways.ShouldHaveSingleItem().Attachments.Single().VpcId.ShouldBe(vpc.VpcId);
        (await _ec2.DescribeInstancesAsync(new DescribeInstancesRequest(), None)).Reservations.SelectMany(one => one.Instances).Select(one => one.IamInstanceProfile.Arn).ShouldAllBe(arn => arn.EndsWith(":instance-profile/orders-web-ap"));
        (await _ec2.DescribeVpcBlockPublicAccessOptionsAsync(new(), None)).VpcBlockPublicAccessOptions.InternetGatewayBlockMode.ShouldBe(InternetGatewayBlockMode.Off);
        (await _ec2.DescribeTransitGatewaysAsync(new(), None)).TransitGateways.ShouldBeNull();
    }

    [Fact]
    public async Task AuthorizeSecurityGroupIngress_ShowsInTheGroupAndItsRules()
    {
        await _ec2.AuthorizeSecurityGroupIngressAsync(
            new()
            {
                GroupId = ArticleNetwork.EndpointGroup,
                IpPermissions = [new() { IpProtocol = "tcp", FromPort = 443, ToPort = 443, Ipv4Ranges = [new() { CidrIp = "192.0.2.0/24", Description = "office" }] }],
            },
            None);

        var group = (await _ec2.DescribeSecurityGroupsAsync(new() { GroupIds = [ArticleNetwork.EndpointGroup] }, None)).SecurityGroups.ShouldHaveSingleItem();
        group.IpPermissions.ShouldHaveSingleItem().Ipv4Ranges.ShouldHaveSingleItem().Description.ShouldBe("office");
        var rules = (await _ec2.DescribeSecurityGroupRulesAsync(new() { Filters = [new("group-id", [group.GroupId])] }, None)).SecurityGroupRules;
        rules.Single(rule => rule.CidrIpv4 == "192.0.2.0/24").SecurityGroupRuleId.ShouldStartWith("sgr-0");
        rules.Count(rule => rule.IsEgress == false && rule.ReferencedGroupInfo is not null).ShouldBe(2);
    }

    [Fact]
    public async Task WrongKey_IsAnAuthFailure()
    {
        using var stranger = Client(new BasicAWSCredentials("AKIAUNKNOWN", "test"));

        var error = await Should.ThrowAsync<AmazonEC2Exception>(() => stranger.DescribeVpcsAsync(new DescribeVpcsRequest(), None));

        (error.ErrorCode, (int)error.StatusCode).ShouldBe(("AuthFailure", 401));
        error.RequestId.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task ReadRole_MayReadAndNotWrite()
    {
        var role = _host.World.Credentials.AssumeRole(Tokyo.Account.ReadRoleArn, "me", null, TimeSpan.FromHours(1));
        using var reader = Client(new SessionAWSCredentials(role.AccessKeyId, role.SecretKey, role.SessionToken));

        (await reader.DescribeVpcsAsync(new DescribeVpcsRequest(), None)).Vpcs.ShouldHaveSingleItem();
        var error = await Should.ThrowAsync<AmazonEC2Exception>(() => reader.ModifyVpcAttributeAsync(new() { VpcId = ArticleNetwork.VpcId, EnableDnsSupport = false }, None));

        error.ErrorCode.ShouldBe("UnauthorizedOperation");
        error.Message.ShouldContain("ec2:ModifyVpcAttribute");
    }

    [Fact]
    public async Task Throttle_IsSaidInEc2sWords()
    {
        using var fault = _host.World.Faults.Add(new WireFault(WireFaultKind.Throttle, "DescribeVpcs"));

        var error = await Should.ThrowAsync<AmazonEC2Exception>(() => _ec2.DescribeVpcsAsync(new DescribeVpcsRequest(), None));

        (error.ErrorCode, (int)error.StatusCode).ShouldBe(("RequestLimitExceeded", 503));
    }

    public async ValueTask DisposeAsync()
    {
        _ec2.Dispose();
        await _host.DisposeAsync();
    }

    private SandboxRegion Tokyo => _host.World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();

    private AmazonEC2Client Client(AWSCredentials credentials) =>
        new(credentials, new AmazonEC2Config { ServiceURL = _host.ServiceUrl.ToString(), AuthenticationRegion = ArticleNetwork.Region, MaxErrorRetry = 0 });
}
