using System.Text.Json;
using Amazon.ECS;
using Amazon.ECS.Model;
using Keyturn.Aws.Clients.Tests.Wire;
using Pair = Amazon.ECS.Model.KeyValuePair;

namespace Keyturn.Aws.Clients.Tests.ECS;

/// <summary>The values of environment variables of containers are dropped while the answer is read.</summary>
public sealed class EnvironmentTests
{
    private const string Value = "hunter2-opensesame";

    private const string Pairs =
        $$"""
        [{"name":"DB_PASSWORD","value":"{{Value}}"},{"value":"{{Value}}","name":"TURNED"},{"name":"EMPTY","value":""},{"name":"BARE"},
         {"name":"NESTED","value":{"name":"{{Value}}","a":["{{Value}}"]},"tomorrow":"{{Value}}"},{"name":null,"value":"{{Value}}"},{"name":["{{Value}}"],"value":1}]
        """;

    private static readonly JsonSerializerOptions WithConverter = new() { Converters = { new BlankedPairs() } };

    private static readonly string?[] Names = ["DB_PASSWORD", "TURNED", "EMPTY", "BARE", "NESTED", null, null];

    [Fact]
    public async System.Threading.Tasks.Task DescribeTaskDefinition_KeepsTheNamesAndNoValue()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            $$$$"""{"taskDefinition":{"containerDefinitions":[{"name":"app","environment":{{{{Pairs}}}},"image":"i"},{"environment":[]},{"environment":null}]}}"""));
        using var client = server.Ecs();

        var answer = await client.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "app" }, TestContext.Current.CancellationToken);

        var containers = answer.TaskDefinition.ShouldNotBeNull().ContainerDefinitions.ShouldNotBeNull();
        containers[0].Environment.ShouldNotBeNull().Select(p => p.Name).ShouldBe(Names);
        containers[0].Environment.ShouldNotBeNull().ShouldAllBe(p => p.Value == "");
        containers[0].Image.ShouldBe("i");
        containers[1].Environment.ShouldBe([]);
        containers[2].Environment.ShouldBeNull();
        ReachableStrings.Of(answer).ShouldContain("DB_PASSWORD");
        ReachableStrings.Of(answer).ShouldNotContain(s => s.Contains(Value, StringComparison.Ordinal));
    }

    [Fact]
    public async System.Threading.Tasks.Task DescribeTasks_OverridesOfContainers_KeepTheNamesAndNoValue()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            $$$$"""{"tasks":[{"overrides":{"containerOverrides":[{"name":"app","environment":{{{{Pairs}}}},"cpu":256}]}}]}"""));
        using var client = server.Ecs();

        var answer = await client.DescribeTasksAsync(new DescribeTasksRequest { Tasks = ["t"] }, TestContext.Current.CancellationToken);

        var container = answer.Tasks.ShouldNotBeNull().ShouldHaveSingleItem().Overrides.ShouldNotBeNull().ContainerOverrides.ShouldNotBeNull().ShouldHaveSingleItem();
        container.Environment.ShouldNotBeNull().Select(p => p.Name).ShouldBe(Names);
        container.Cpu.ShouldBe(256);
        ReachableStrings.Of(answer).ShouldNotContain(s => s.Contains(Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"" + Value + "\"")]
    [InlineData("{\"DB_PASSWORD\":\"" + Value + "\"}")]
    [InlineData("[\"" + Value + "\"]")]
    [InlineData("[[\"" + Value + "\"]]")]
    public async System.Threading.Tasks.Task Environment_OfAnotherShape_FailsWithoutTheValue(string environment)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json($$$$"""{"taskDefinition":{"containerDefinitions":[{"environment":{{{{environment}}}}}]}}"""));
        using var client = server.Ecs();

        var error = await Should.ThrowAsync<Amazon.Runtime.AmazonUnmarshallingException>(
            client.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "app" }, TestContext.Current.CancellationToken));

        error.ToString().ShouldNotContain(Value);
        error.ResponseBody.ShouldBeNullOrEmpty();
    }

    [Fact]
    public void BlankedPairs_Write_HoldsNoValueEither()
    {
        JsonSerializer.Serialize<List<Pair>>([new Pair { Name = "A", Value = "secret" }], WithConverter).ShouldBe("""[{"name":"A","value":""}]""");
    }

    [Fact]
    public void Shapes_WithEnvironmentVariables_AreTheTwoThatAreBlanked()
    {
        var named = typeof(IAmazonECS).Assembly.GetExportedTypes().Where(t => t.Namespace == "Amazon.ECS.Model").SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyType == typeof(List<Pair>)).ToList();

        named.Select(p => $"{p.DeclaringType?.Name}.{p.Name}").Order(StringComparer.Ordinal)
            .ShouldBe(["Attachment.Details", "ContainerDefinition.Environment", "ContainerOverride.Environment", "ProxyConfiguration.Properties"]);
        named.Where(p => p.Name == "Environment").ShouldAllBe(p => p.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonConverterAttribute), false).Length == 1);
    }
}
