using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Ecs;
using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Kms;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Organizations;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Ssm;
using Keyturn.Aws.Sandbox.State.Ssm;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Permissions;

/// <summary>Whatever the permission side is asked, no answer carries a value.</summary>
public sealed class NoValueTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void Answers_OfAllReads_HoldNoValueOfAnySecret()
    {
        var text = string.Concat(Answers().Select(answer => answer.ToJsonString()));
        var values = _world.Tokyo.Secrets.All.SelectMany(secret => secret.Versions).Select(version => version.SecretString).OfType<string>().Select(Password).Distinct().ToList();

        text.Length.ShouldBeGreaterThan(50_000);
        values.Count.ShouldBeGreaterThan(100);
        values.Where(value => text.Contains(value, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Parameter_HasNoPlaceForAValue() =>
        typeof(ParameterRecord).GetProperties().Select(property => property.Name).ShouldBe(
            ["Name", "Type", "LastModifiedDate", "LastModifiedUser", "KeyId", "Description", "Version", "Tier", "Policies", "Tags"], ignoreOrder: true);

    [Fact]
    public void Ssm_HasNoOperationThatReadsAValue() =>
        SsmService.Create().Routes.Select(route => route.Operation.Name).ShouldBe(["DescribeParameters", "ListTagsForResource"]);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static string Password(string value) => value.StartsWith('{') ? (string?)JsonNode.Parse(value)?["password"] ?? value : value;

    /// <summary>Every read of the services with every input that the world has something for.</summary>
    private List<JsonObject> Answers()
    {
        WireService[] services = [IamService.Create(), KmsService.Create(), SsmService.Create(), EcsService.Create(), OrganizationsService.Create(), LambdaService.Create()];
        var inputs = Inputs().ToList();
        var answers = new List<JsonObject>();
        foreach (var operation in services.SelectMany(service => service.Routes).Select(route => route.Operation).Where(operation => operation.ReadOnly))
        {
            var before = answers.Count;
            answers.AddRange(inputs.Select(input => Try(operation, input)).OfType<JsonObject>());
            answers.Count.ShouldBeGreaterThan(before, operation.Name);
        }

        return answers;
    }

    private JsonObject? Try(WireOperation operation, JsonObject input)
    {
        try
        {
            return _world.Ask(operation, input);
        }
        catch (WireException)
        {
            return null;
        }
    }

    private IEnumerable<JsonObject> Inputs()
    {
        var identities = _world.World.Accounts[0].Identities;
        yield return new() { ["cluster"] = "keyturn-prod", ["services"] = new JsonArray("ledger-report"), ["taskDefinition"] = "ledger-report", ["InstanceProfileName"] = "orders-web-ap", ["Limit"] = 100 };
        yield return new() { ["cluster"] = "keyturn-prod", ["tasks"] = new JsonArray([.. _world.Tokyo.Containers.Tasks.Keys.Select(arn => JsonValue.Create(arn))]), ["MaxItems"] = "1000" };
        yield return new() { ["ChildId"] = ArticleNetwork.AccountId, ["TargetId"] = "r-kt01", ["Filter"] = "SERVICE_CONTROL_POLICY", ["PolicyId"] = "p-4guardrails" };
        foreach (var role in identities.Roles.Values) yield return new() { ["RoleName"] = role.Name, ["PolicyName"] = role.InlinePolicies.Keys.First() };
        foreach (var arn in identities.Policies.Keys) yield return new() { ["PolicyArn"] = arn, ["VersionId"] = "v1" };
        foreach (var key in _world.Tokyo.Keys.Keys.Keys) yield return new() { ["KeyId"] = key };
        foreach (var name in _world.Tokyo.Parameters.Keys) yield return new() { ["ResourceType"] = "Parameter", ["ResourceId"] = name };
        foreach (var function in _world.Tokyo.Functions.All) yield return new() { ["FunctionName"] = function.Name, ["Resource"] = function.Arn };
    }
}
