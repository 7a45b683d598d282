using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>EC2, RDS, Route 53 and its Resolver as Debian's awscli reads them, and the commands of rendered fixes as an operator would run them.</summary>
public sealed class NetworkCliTests
{
    [Fact]
    public async Task Reads_OfEachService_AreParsedByDebiansAwsCli()
    {
        await using var host = await StartAsync();
        var aws = new AwsCommand(host);

        var answers = await Task.WhenAll(
            aws.AnswerAsync($"ec2 describe-instances --filters Name=iam-instance-profile.arn,Values=arn:aws:iam::{ArticleNetwork.AccountId}:instance-profile/orders-web-ap"),
            aws.AnswerAsync($"ec2 describe-security-groups --group-ids {ArticleNetwork.EndpointGroup} {ArticleNetwork.WebGroup}"),
            aws.AnswerAsync("rds describe-db-instances --filters Name=engine,Values=oracle-ee"),
            aws.AnswerAsync($"route53 list-hosted-zones-by-vpc --vpc-id {ArticleNetwork.VpcId} --vpc-region {ArticleNetwork.Region}"),
            aws.AnswerAsync("route53resolver list-resolver-rules --filters Name=Type,Values=RECURSIVE"),
            aws.AnswerAsync("ec2 describe-security-group-rules --page-size 5"));

        answers[0].List("Reservations").SelectMany(one => one.List("Instances")).Select(one => one.Text("InstanceId")).ShouldBe(ArticleNetwork.WebServers.Select(server => server.Id));
        answers[1].Each("SecurityGroups", "GroupId").Order(StringComparer.Ordinal).ShouldBe([ArticleNetwork.EndpointGroup, ArticleNetwork.WebGroup]);
        answers[2].List("DBInstances").Single(one => one.Text("DBInstanceIdentifier") == "keyturn-orders")["DBSubnetGroup"].Each("Subnets", "SubnetIdentifier").ShouldBe(ArticleNetwork.Orders.SubnetIds);
        var zone = answers[3].List("HostedZoneSummaries").ShouldHaveSingleItem().Text("HostedZoneId");
        (await aws.AnswerAsync($"route53 list-resource-record-sets --hosted-zone-id {zone}")).List("ResourceRecordSets").Count.ShouldBeGreaterThan(10);
        answers[4].Each("ResolverRules", "DomainName").ShouldBe(["."]);
        answers[5].List("SecurityGroupRules").Count.ShouldBe(Tokyo(host).Network.SecurityGroups.All.Sum(group => group.Rules.Count));
    }

    [Fact]
    public async Task Refusals_OfEachService_AreNamedByDebiansAwsCli()
    {
        await using var host = await StartAsync();
        var aws = new AwsCommand(host);

        var errors = await Task.WhenAll(
            aws.RunAsync("ec2 describe-vpcs --vpc-ids vpc-0"),
            aws.RunAsync("rds describe-db-instances --db-instance-identifier nobody"),
            aws.RunAsync("route53 get-hosted-zone --id Z0"),
            aws.RunAsync("route53resolver list-resolver-rules --filters Name=Colour,Values=red"),
            new AwsCommand(host, AwsCommand.Wrong).RunAsync("ec2 describe-vpcs"),
            aws.RunAsync("ec2 describe-vpcs --dry-run"));

        errors.Select(error => error.Code).ShouldAllBe(code => code != 0);
        errors.Select(error => error.Error.Split('(')[1].Split(')')[0]).ShouldBe(
            ["InvalidVpcID.NotFound", "DBInstanceNotFound", "NoSuchHostedZone", "InvalidParameterException", "AuthFailure", "DryRunOperation"]);
    }

    [Fact]
    public async Task SecurityGroupFix_RunAsItIsRendered_ChangesWhatDescribeSecurityGroupsSays()
    {
        await using var host = await StartAsync();
        var aws = new AwsCommand(host);
        var group = Tokyo(host).Network.SecurityGroups.Find(ArticleNetwork.EndpointGroup).ShouldNotBeNull();
        await aws.AnswerAsync($"ec2 revoke-security-group-ingress --group-id {group.Id} --security-group-rule-ids {group.Rules.Single(rule => rule.Content.Peer.Value == ArticleNetwork.FunctionGroup).Id}");
        (await Admitted(aws)).ShouldBe([ArticleNetwork.WebGroup]);

        await aws.AnswerAsync($"ec2 authorize-security-group-ingress --group-id {group.Id} --ip-permissions",
            $$"""[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"{{ArticleNetwork.FunctionGroup}}"}]}]""");

        (await Admitted(aws)).ShouldBe([ArticleNetwork.WebGroup, ArticleNetwork.FunctionGroup]);
        Tokyo(host).Trail.VisibleAt(host.World.Now).Select(record => record.EventName).ShouldContain("AuthorizeSecurityGroupIngress");
    }

    [Fact]
    public async Task OtherFixes_RunAsTheyAreRendered_SetTheNetworkRight()
    {
        await using var host = await StartAsync();
        var (aws, network) = (new AwsCommand(host), Tokyo(host).Network);
        var subnet = ArticleNetwork.DatabaseSubnets[0].Id;
        var acl = network.NetworkAcls.All.Single(one => one.SubnetIds.Contains(subnet));
        var table = network.RouteTables.All.Single(one => one.Associations.Exists(association => association.SubnetId == subnet));
        var nat = network.NatGateways.All.First().Id;
        var endpoint = network.Endpoints.Find(ArticleNetwork.SecretsManagerEndpoint.Id).ShouldNotBeNull();
        var vpc = network.Vpcs.Find(ArticleNetwork.VpcId).ShouldNotBeNull();
        var zone = host.World.Accounts[0].Zones.All.Single(one => one.Vpcs.Exists(held => held.VpcId == vpc.Id));
        (vpc.DnsSupport, endpoint.PrivateDns) = (false, false);

        await aws.AnswerAsync($"ec2 create-network-acl-entry --network-acl-id {acl.Id} --rule-number 99 --ingress --rule-action allow --protocol 6 --port-range From=1521,To=1521 --cidr-block 10.20.1.0/24");
        await aws.AnswerAsync($"ec2 create-route --route-table-id {table.Id} --destination-cidr-block 0.0.0.0/0 --nat-gateway-id {nat}");
        await aws.AnswerAsync($"ec2 modify-vpc-attribute --vpc-id {vpc.Id} --enable-dns-support");
        await aws.AnswerAsync($"ec2 modify-vpc-attribute --vpc-id {vpc.Id} --enable-dns-hostnames");
        await aws.AnswerAsync($"ec2 modify-vpc-endpoint --vpc-endpoint-id {endpoint.Id} --private-dns-enabled");
        await aws.AnswerAsync($"route53 associate-vpc-with-hosted-zone --hosted-zone-id {zone.Id} --vpc VPCRegion=us-east-1,VPCId=vpc-0b");
        await aws.AnswerAsync($"rds modify-db-instance --db-instance-identifier keyturn-orders --vpc-security-group-ids {ArticleNetwork.DatabaseGroup} {ArticleNetwork.WebGroup} --apply-immediately");
        var association = (await aws.AnswerAsync(
            $"ec2 describe-route-tables --filters Name=association.subnet-id,Values={subnet} --query", $"RouteTables[0].Associations[?SubnetId=='{subnet}'].RouteTableAssociationId")).AsArray().ShouldHaveSingleItem();
        var other = network.RouteTables.All.Single(one => one.Associations.Exists(held => held.SubnetId == ArticleNetwork.ComputeSubnets[0].Id));
        await aws.AnswerAsync($"ec2 replace-route-table-association --association-id {association} --route-table-id {other.Id}");

        acl.Entries.ShouldContain(new AclEntryRecord(99, false, true, "6", "10.20.1.0/24", 1521, 1521));
        table.Routes.ShouldContain(route => route.Destination == "0.0.0.0/0" && route.TargetId == nat);
        (vpc.DnsSupport, vpc.DnsHostnames, endpoint.PrivateDns).ShouldBe((true, true, true));
        zone.Vpcs.ShouldContain(("vpc-0b", "us-east-1"));
        network.DbInstances.Find("keyturn-orders").ShouldNotBeNull().GroupIds.ShouldBe([ArticleNetwork.DatabaseGroup, ArticleNetwork.WebGroup]);
        other.Associations.ShouldContain(held => held.SubnetId == subnet);
    }

    [Fact]
    public async Task TransitFixes_RunAsTheyAreRendered_SetTheGatewayRight()
    {
        await using var host = await StartAsync();
        var (aws, network, now) = (new AwsCommand(host), Tokyo(host).Network, host.World.Now);
        network.TransitGateways.Add(new TransitGatewayRecord { Id = "tgw-0a", CreatedAt = now });
        var table = network.TransitRouteTables.Add(new TransitRouteTableRecord { Id = "tgw-rtb-0a", TransitGatewayId = "tgw-0a", CreatedAt = now });
        var attachment = network.TransitAttachments.Add(new TransitAttachmentRecord
        {
            Id = "tgw-attach-0a", TransitGatewayId = "tgw-0a", ResourceId = ArticleNetwork.VpcId, ResourceOwnerId = ArticleNetwork.AccountId, SubnetIds = [ArticleNetwork.ComputeSubnets[0].Id], CreatedAt = now,
        });

        await aws.AnswerAsync($"ec2 create-transit-gateway-route --transit-gateway-route-table-id {table.Id} --destination-cidr-block 10.20.0.0/16 --transit-gateway-attachment-id {attachment.Id}");
        await aws.AnswerAsync($"ec2 modify-transit-gateway-vpc-attachment --transit-gateway-attachment-id {attachment.Id} --add-subnet-ids {ArticleNetwork.ComputeSubnets[1].Id}");
        await aws.AnswerAsync($"ec2 associate-transit-gateway-route-table --transit-gateway-attachment-id {attachment.Id} --transit-gateway-route-table-id {table.Id}");

        var routes = await aws.AnswerAsync($"ec2 search-transit-gateway-routes --transit-gateway-route-table-id {table.Id} --filters Name=state,Values=active");
        routes.Each("Routes", "DestinationCidrBlock").ShouldBe(["10.20.0.0/16"]);
        attachment.SubnetIds.ShouldBe(ArticleNetwork.ComputeSubnets.Select(subnet => subnet.Id));
        attachment.RouteTableId.ShouldBe(table.Id);
    }

    [Fact]
    public async Task EndpointFix_RunAsItIsRendered_MakesAnEndpointThatAnswers()
    {
        await using var host = await StartAsync();
        var (aws, network) = (new AwsCommand(host), Tokyo(host).Network);
        await aws.AnswerAsync($"ec2 delete-vpc-endpoints --vpc-endpoint-ids {ArticleNetwork.SecretsManagerEndpoint.Id}");
        network.Endpoints.All.ShouldBeEmpty();

        var made = (await aws.AnswerAsync(
            $"ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id {ArticleNetwork.VpcId} --service-name com.amazonaws.{ArticleNetwork.Region}.secretsmanager --subnet-ids {ArticleNetwork.ComputeSubnets[0].Id} --security-group-ids {ArticleNetwork.EndpointGroup} --private-dns-enabled"))["VpcEndpoint"];

        made.Each("DnsEntries", "DnsName").ShouldContain("secretsmanager.ap-northeast-1.amazonaws.com");
        network.Interfaces.Find(made?["NetworkInterfaceIds"]?[0]?.ToString()).ShouldNotBeNull().GroupIds.ShouldBe([ArticleNetwork.EndpointGroup]);
    }

    private static Task<SandboxHost> StartAsync() => SandboxHost.StartAsync(
        new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    private static SandboxRegion Tokyo(SandboxHost host) => host.World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();

    private static async Task<List<string>> Admitted(AwsCommand aws)
    {
        var groups = await aws.AnswerAsync($"ec2 describe-security-groups --group-ids {ArticleNetwork.EndpointGroup}");
        return [.. groups.List("SecurityGroups")[0].List("IpPermissions").SelectMany(permission => permission.Each("UserIdGroupPairs", "GroupId"))];
    }
}
