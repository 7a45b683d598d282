using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Ssm;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Ssm;

public sealed class DescribeParametersTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void DescribeParameters_Whole_TellsOfTheParameterButNotOfItsValue()
    {
        var parameter = _world.Ask(new DescribeParametersOperation()).List("Parameters").Single(one => (string?)one["Name"] == "/prod/legacy-pos/db/password");

        ((string?)parameter["ARN"]).ShouldBe("arn:aws:ssm:ap-northeast-1:111122223333:parameter/prod/legacy-pos/db/password");
        ((string?)parameter["Type"]).ShouldBe("SecureString");
        ((string?)parameter["KeyId"]).ShouldBe("alias/aws/ssm");
        ((string?)parameter["Tier"]).ShouldBe("Standard");
        parameter.ContainsKey("Value").ShouldBeFalse();
    }

    [Theory]
    [InlineData("Type", null, new[] { "StringList" }, 1)]
    [InlineData("Type", null, new[] { "SecureString" }, 8)]
    [InlineData("Tier", "Equals", new[] { "Advanced" }, 1)]
    [InlineData("Name", "BeginsWith", new[] { "/prod/web/", "/prod/hr/" }, 3)]
    [InlineData("Name", "Contains", new[] { "db" }, 3)]
    [InlineData("Name", null, new[] { "/prod/web" }, 0)]
    [InlineData("Path", null, new[] { "/prod/legacy-pos" }, 0)]
    [InlineData("Path", "Recursive", new[] { "/prod/legacy-pos" }, 3)]
    [InlineData("Path", "OneLevel", new[] { "/prod/legacy-pos/db/" }, 3)]
    [InlineData("KeyId", null, new[] { "alias/keyturn-orders" }, 2)]
    [InlineData("tag:system", null, new[] { "web" }, 2)]
    [InlineData("tag:system", null, new string[0], 12)]
    [InlineData("tag:none", null, new string[0], 0)]
    public void DescribeParameters_WithAFilter_GivesThoseItAccepts(string key, string? option, string[] values, int count) =>
        _world.Ask(new DescribeParametersOperation(), Filter(key, option, values)).List("Parameters").Count.ShouldBe(count);

    [Fact]
    public void DescribeParameters_WithTwoFilters_GivesThoseThatBothAccept()
    {
        var input = Filter("Type", null, ["SecureString"]);
        input["ParameterFilters"].ShouldNotBeNull().AsArray().Add((JsonNode)new JsonObject { ["Key"] = "tag:system", ["Values"] = new JsonArray("legacy-pos") });

        _world.Ask(new DescribeParametersOperation(), input).List("Parameters").Select(parameter => (string?)parameter["Name"]).ShouldBe(["/prod/legacy-pos/db/password"]);
    }

    [Fact]
    public void DescribeParameters_WrongInput_IsRefusedInSsmsWords()
    {
        _world.Refuse(new DescribeParametersOperation(), Filter("Colour", null, ["red"])).Code.ShouldBe("InvalidFilterKey");
        _world.Refuse(new DescribeParametersOperation(), Filter("Type", "Contains", ["S"])).Code.ShouldBe("InvalidFilterOption");
        _world.Refuse(new DescribeParametersOperation(), new() { ["MaxResults"] = 51 }).Code.ShouldBe("ValidationException");
        _world.Refuse(new DescribeParametersOperation(), new() { ["NextToken"] = "x" }).Code.ShouldBe("InvalidNextToken");
    }

    [Fact]
    public void ListTagsForResource_OfAnotherKind_IsRefused() =>
        _world.Refuse(new ListTagsForResourceOperation(), new() { ["ResourceType"] = "Document", ["ResourceId"] = "x" }).Code.ShouldBe("InvalidResourceType");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static JsonObject Filter(string key, string? option, string[] values)
    {
        var filter = new JsonObject { ["Key"] = key, ["Values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) };
        if (option is not null) filter["Option"] = option;
        return new() { ["ParameterFilters"] = new JsonArray(filter) };
    }
}
