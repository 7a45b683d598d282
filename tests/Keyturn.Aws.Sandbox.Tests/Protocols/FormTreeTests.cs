using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Sts;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>Dotted names of a form as trees: EC2 flattens its lists, the other Query services name their items.</summary>
public sealed class FormTreeTests
{
    [Theory]
    [InlineData("VpcId=vpc-1", """{"VpcId":"vpc-1"}""")]
    [InlineData("VpcId.1=vpc-1&VpcId.2=vpc-2", """{"VpcId":["vpc-1","vpc-2"]}""")]
    [InlineData("VpcId.2=b&VpcId.10=c&VpcId.1=a", """{"VpcId":["a","b","c"]}""")]
    [InlineData("Filter.1.Name=vpc-id&Filter.1.Value.1=a&Filter.1.Value.2=b", """{"Filter":[{"Name":"vpc-id","Value":["a","b"]}]}""")]
    [InlineData("Filter.1.Value.1=a", """{"Filter":[{"Value":["a"]}]}""")]
    [InlineData("EnableDnsSupport.Value=true", """{"EnableDnsSupport":{"Value":"true"}}""")]
    [InlineData("IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0%2F8", """{"IpPermissions":[{"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]}""")]
    public void Find_Ec2Form_IsATreeOfFlattenedLists(string form, string tree) => ShouldRead(NetworkBench.Ec2Table, "DescribeVpcs", form, tree);

    [Theory]
    [InlineData("Filters.Filter.1.Name=engine&Filters.Filter.1.Values.Value.1=mysql", """{"Filters":[{"Name":"engine","Values":["mysql"]}]}""")]
    [InlineData("VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-1&VpcSecurityGroupIds.VpcSecurityGroupId.2=sg-2", """{"VpcSecurityGroupIds":["sg-1","sg-2"]}""")]
    [InlineData("CloudwatchLogsExportConfiguration.EnableLogTypes.member.1=audit", """{"CloudwatchLogsExportConfiguration":{"EnableLogTypes":["audit"]}}""")]
    public void Find_QueryForm_TakesTheNamesOfItemsAway(string form, string tree) => ShouldRead(NetworkBench.RdsTable, "DescribeDBInstances", form, tree);

    [Fact]
    public void Find_StsForm_IsReadByTheSameRules() =>
        ShouldRead(StsService.Create(), "AssumeRole", "RoleArn=a&Tags.member.1.Key=k&Tags.member.1.Value=v", """{"RoleArn":"a","Tags":[{"Key":"k","Value":"v"}]}""");

    private static void ShouldRead(WireService service, string action, string form, string tree)
    {
        var input = RouteTable.Find(service, NetworkBench.Form(action, form)).Input;
        input.Remove("Action");
        input.Remove("Version");

        JsonNode.DeepEquals(input, JsonNode.Parse(tree)).ShouldBeTrue(input.ToJsonString());
    }
}
