using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Calls;

namespace Keyturn.Aws.Tests;

/// <summary><c>deploy/iam</c> is generated: from the operations in the code, and from the roles that docs/required-permissions.md gives them.</summary>
public sealed class DeployPoliciesTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("reader", "read")]
    [InlineData("operator", "operator")]
    public void File_OfARole_IsAsGenerated(string file, string role)
    {
        var path = Path.Combine(Root(), "deploy", "iam", $"{file}.json");
        var generated = Document(role).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

        // Approving means renaming what was received.
        var known = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (known != generated)
            File.WriteAllText(Path.ChangeExtension(path, ".received.json"), generated);

        known.ShouldBe(generated);
    }

    [Theory]
    [InlineData("reader", "read")]
    [InlineData("operator", "operator")]
    public void File_OfARole_AllowsEveryActionOnceAndNoOther(string file, string role)
    {
        var statements = Statements(file);

        Actions(statements, "Allow").ShouldBe(RequiredActions.Of(role), ignoreOrder: true);
        Actions(statements, "Deny").ShouldBe(["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"]);
        Actions(statements, "Allow").ShouldAllBe(action => !action.Contains('*'));
    }

    [Fact]
    public void Files_Together_AllowWhatIsCalled() =>
        Actions(Statements("reader"), "Allow").Concat(Actions(Statements("operator"), "Allow")).Append("sts:AssumeRole").Except(["lambda:InvokeFunction"]).Distinct()
            .ShouldBe(AwsOperation.All.Select(operation => operation.Action), ignoreOrder: true);

    [Theory]
    [InlineData("reader")]
    [InlineData("operator")]
    public void File_WhatNamesASecretOrAFunction_StaysInTheAccount(string file) =>
        Statements(file).Where(statement => statement.GetProperty("Effect").GetString() == "Allow" && ActionsOf(statement).Any(IsOnAResource))
            .ShouldAllBe(statement => statement.GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:ResourceAccount").GetString() == "${aws:PrincipalAccount}");

    [Theory]
    [InlineData("reader", "StringEquals")]
    [InlineData("operator", "StringLike")]
    public void Trust_OfARole_IsForOneIdentityWithAnExternalIdAndLetsItNameThePerson(string file, string identityTest)
    {
        var statements = Statements($"trust-{file}");

        statements.Select(statement => statement.GetProperty("Action").GetString()).ShouldBe(["sts:AssumeRole", "sts:SetSourceIdentity"]);
        statements.ShouldAllBe(statement => statement.GetProperty("Principal").GetProperty("AWS").GetString() == "arn:aws:iam::111122223333:role/keyturn");
        statements[0].GetProperty("Condition").GetProperty("StringEquals").TryGetProperty("sts:ExternalId", out _).ShouldBeTrue();
        statements[1].GetProperty("Condition").GetProperty(identityTest).TryGetProperty("sts:SourceIdentity", out _).ShouldBeTrue();
    }

    private static JsonObject Document(string role)
    {
        var actions = RequiredActions.Of(role);
        return new()
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray(
                Allow(role == "read" ? "ReadLists" : "ReadLogs", actions.Where(action => !IsOnAResource(action)), null),
                Allow(role == "read" ? "ReadSecretsAndFunctions" : "RotateSecrets", actions.Where(IsOnAResource), new() { ["StringEquals"] = new JsonObject { ["aws:ResourceAccount"] = "${aws:PrincipalAccount}" } }),
                new JsonObject
                {
                    ["Sid"] = "NeverAValue", ["Effect"] = "Deny", ["Action"] = new JsonArray("secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"), ["Resource"] = "*",
                }),
        };
    }

    private static JsonObject Allow(string sid, IEnumerable<string> actions, JsonObject? condition)
    {
        var statement = new JsonObject
        {
            ["Sid"] = sid, ["Effect"] = "Allow", ["Action"] = new JsonArray([.. actions.Order(StringComparer.Ordinal).Select(action => (JsonNode)action)]), ["Resource"] = "*",
        };
        if (condition is not null)
            statement["Condition"] = condition;
        return statement;
    }

    // Of these AWS knows the resource when it decides, so that its account can be asked for. Lists name none, and a key may belong to another account.
    private static bool IsOnAResource(string action) => action.Split(':') switch
    {
        ["secretsmanager", var name] => name != "ListSecrets",
        ["lambda", var name] => name != "ListFunctions",
        _ => false,
    };

    private static JsonElement[] Statements(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "deploy", "iam", $"{file}.json")));
        return [.. document.RootElement.GetProperty("Statement").EnumerateArray().Select(statement => statement.Clone())];
    }

    private static string[] Actions(JsonElement[] statements, string effect) => [.. statements.Where(statement => statement.GetProperty("Effect").GetString() == effect).SelectMany(ActionsOf)];

    private static IEnumerable<string> ActionsOf(JsonElement statement) => statement.GetProperty("Action").EnumerateArray().Select(action => action.GetString() ?? "");

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", ".."));
}
