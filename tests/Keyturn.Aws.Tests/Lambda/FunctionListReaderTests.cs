using System.Text.Json;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Keyturn.Aws.Lambda;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Lambda;

public sealed class FunctionListReaderTests
{
    [Fact]
    public void From_FunctionInAVpc_KeepsItsNetworkAndRole()
    {
        var function = FunctionListReader.From(new FunctionConfiguration
        {
            FunctionName = "orders",
            Role = "arn:aws:iam::111122223333:role/orders",
            VpcConfig = new VpcConfigDetail { SubnetIds = ["subnet-1", "subnet-2"], SecurityGroupIds = ["sg-1"], Ipv6AllowedForDualStack = true },
        });

        (function.Name, function.RoleArn, function.Ipv6).ShouldBe(("orders", "arn:aws:iam::111122223333:role/orders", true));
        function.SubnetIds.ShouldBe(["subnet-1", "subnet-2"]);
        function.GroupIds.ShouldBe(["sg-1"]);
    }

    [Fact]
    public void From_FunctionOutsideEveryVpc_HasNoSubnet()
    {
        var function = FunctionListReader.From(new FunctionConfiguration { FunctionName = "orders", Role = "" });

        function.SubnetIds.ShouldBeEmpty();
        function.GroupIds.ShouldBeEmpty();
        (function.RoleArn, function.Ipv6).ShouldBe((null, false));
    }

    [Theory]
    [InlineData("Inactive")]
    [InlineData("Failed")]
    [InlineData("Pending")]
    public void From_StateThatIsTold_IsKept(string state) =>
        FunctionListReader.From(new FunctionConfiguration { FunctionName = "orders", State = State.FindValue(state) }).State.ShouldBe(state);

    [Fact]
    public async Task ReadAsync_Pages_AreOneListWithoutEnvironment()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Text.Contains("Marker=next", StringComparison.Ordinal)
            ? """{"Functions":[{"FunctionName":"b"}]}"""
            : """{"Functions":[{"FunctionName":"a","Environment":{"Variables":{"P":"hunter2"}}}],"NextMarker":"next"}""");

        var functions = (await new FunctionListReader(aws.Connections, aws.Caller).ReadAsync(A.Scope(), TestContext.Current.CancellationToken)).Value;

        functions.Select(function => function.Name).ShouldBe(["a", "b"]);
        JsonSerializer.Serialize(functions).ShouldNotContain("hunter2");
        aws.Operations.ShouldBe(["ListFunctions", "ListFunctions"]);
    }
}
