using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Rendering;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Rendering;

public sealed class RendererTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, FixExamples.Count)];

    [Fact]
    public async Task Render_OfEveryForm_IsAsApproved()
    {
        var text = string.Join("\n\n", FixExamples.All.Select(pair =>
            $"==== {pair.Name}\n-- JSON patch\n{string.Join('\n', pair.Fix.Edits.Select(PatchRenderer.Render))}\n-- AWS CLI\n{CliRenderer.Render(pair.Fix)}\n"
            + $"-- Terraform\n{TerraformRenderer.Render(pair.Fix)}\n-- CloudFormation\n{CloudFormationRenderer.Render(pair.Fix)}"));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(RendererTests)}.{nameof(Render_OfEveryForm_IsAsApproved)}")).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Render_OfADocument_IsTheWholeOfIt(int example)
    {
        foreach (var edit in FixExamples.At(example).Edits)
        {
            edit.ShouldRoundTrip();
            if (edit.Changes[0].Code != FixCode.AllowInFunctionPolicy)
            {
                var command = CliRenderer.Render(edit);
                Unquoted(command).ShouldContain(PolicyPrinter.Print(edit.After));
                TerraformRenderer.Render(edit).Replace("$${", "${", StringComparison.Ordinal).ShouldContain(PolicyPrinter.Print(edit.After));
            }
        }
    }

    [Theory]
    [InlineData("plain-1", "plain-1")]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("o'brien", @"'o'\''brien'")]
    [InlineData("$(rm)`x`\"", "'$(rm)`x`\"'")]
    public void Quote_OfAnyText_HandsItToTheShellAsItStands(string text, string quoted) => CliRenderer.Quote(text).ShouldBe(quoted);

    [Fact]
    public void Of_Json_IsAYamlBlockWithQuotedTexts() =>
        YamlText.Of(JsonNode.Parse("""{"Version":"2012-10-17","List":[{"aws:x":"a\"b"},["c"]],"Flag":true,"None":[],"Null":null}"""), 2).ShouldBe(
            """
              Version: "2012-10-17"
              List:
                - "aws:x": "a\"b"
                - - "c"
              Flag: true
              None: []
              Null: null
            """);

    [Fact]
    public void Render_ANewResourceControlPolicy_SaysItsTypeAndLevel()
    {
        var edit = new DocumentEdit(new(new(LayerKind.Rcp, Case.Account, ""), "limit", true, 2), null, Document(), [], "");

        CliRenderer.Render(edit).ShouldStartWith("aws organizations create-policy --type RESOURCE_CONTROL_POLICY --name limit --description limit --content '{");
        CliRenderer.Render(edit).ShouldEndWith($"\n# then attach it at level 2 above account {Case.Account}, 0 being the root: aws organizations attach-policy");
        TerraformRenderer.Render(edit).ShouldContain("  type = \"RESOURCE_CONTROL_POLICY\"\n");
        CloudFormationRenderer.Render(edit).ShouldContain("    Type: \"RESOURCE_CONTROL_POLICY\"\n");
        CliRenderer.Render(new Fix([], [edit])).ShouldStartWith($"# management account of the organization of {Case.Account}\n");
    }

    [Fact]
    public void Render_AKeyWithASlash_PointsToItAsRfc6901Says()
    {
        var before = Document();
        var after = before with { Statements = [before.Statements[0] with { Conditions = [new(ConditionOperator.StringEquals, SetQualifier.None, false, "aws:RequestTag/a~b", ["c"])] }] };
        var with = before with { Statements = [before.Statements[0] with { Conditions = [new(ConditionOperator.StringEquals, SetQualifier.None, false, "aws:RequestTag/a~b", ["d"])] }] };

        PatchRenderer.Render(Edit(with, after)).ShouldContain("\"path\": \"/Statement/0/Condition/StringEquals/aws:RequestTag~1a~0b\"");
        Edit(with, after).ShouldRoundTrip();
        Edit(before, after).ShouldRoundTrip();
    }

    [Fact]
    public void Render_WhatTerraformTakesForATemplate_IsEscaped()
    {
        var document = Document() with { Statements = [Document().Statements[0] with { Conditions = [new(ConditionOperator.StringLike, SetQualifier.None, false, "s3:prefix", ["%{x}", "${y}"])] }] };

        TerraformRenderer.Render(new DocumentEdit(new(new(LayerKind.Identity, Case.RoleArn, Case.Account), "a${b}"), null, document, [], "")).ShouldBe(
            $$$"""
            resource "aws_iam_role_policy" "keyturn_web" {
              name = "a$${b}"
              role = "web"
              policy = <<POLICY
            {{{PolicyPrinter.Print(document).Replace("%{x}", "%%{x}", StringComparison.Ordinal).Replace("${y}", "$${y}", StringComparison.Ordinal)}}}
            POLICY
            }
            """);
    }

    [Fact]
    public void Render_OfAFix_IsEachOfItsDocumentsUnderItsAccount()
    {
        var one = Edit(Document(), Document());
        var other = one with { Document = one.Document with { Name = "other" } };
        string Both(Func<DocumentEdit, string> render) => string.Join("\n\n", new[] { one, other }.Select(edit => $"# {CallerText.Account(edit)}\n{render(edit)}"));

        CliRenderer.Render(new Fix([], [one, other])).ShouldBe(Both(CliRenderer.Render));
        TerraformRenderer.Render(new Fix([], [one, other])).ShouldBe(Both(TerraformRenderer.Render));
        CloudFormationRenderer.Render(new Fix([], [one, other])).ShouldBe(Both(CloudFormationRenderer.Render));
    }

    [Fact]
    public void Render_PermissionsOfAFunction_IsOneForEachAction()
    {
        const string function = $"arn:aws:lambda:eu-west-1:{Case.Account}:function:rotate";
        var reference = new PolicyReference(new(LayerKind.Resource, function, Case.Account), "policy");
        AllowStatement Of(string action, RequestContext context) => new(
            reference, Document().Statements[0] with { Sid = "rotate" }, new(Caller.OfService("secretsmanager.amazonaws.com"), action, Target.Function(function), context));
        var edit = new DocumentEdit(
            reference, null, Document(), [Of("lambda:InvokeFunction", RequestContext.Empty.With("aws:SourceAccount", Case.Account)), Of("lambda:GetFunction", RequestContext.Empty)], "eu-west-1");

        CliRenderer.Render(edit).ShouldBe(
            $"""
            aws lambda add-permission --region eu-west-1 --function-name {function} --statement-id rotate --action lambda:InvokeFunction --principal secretsmanager.amazonaws.com --source-account {Case.Account}
            aws lambda add-permission --region eu-west-1 --function-name {function} --statement-id rotate --action lambda:GetFunction --principal secretsmanager.amazonaws.com
            """);
        TerraformRenderer.Render(edit).Split("\n\n").Select(block => block.Contains("source_account", StringComparison.Ordinal)).ShouldBe([true, false]);
        CloudFormationRenderer.Render(edit).Split("\n\n").Select(block => block.Contains("SourceAccount", StringComparison.Ordinal)).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData(LayerKind.Identity, $"arn:aws:iam::{Case.Account}:policy/team")]
    [InlineData(LayerKind.Boundary, "boundary")]
    public void Render_APolicyThatStandsByItself_ChangesItAndNotTheRole(LayerKind kind, string name)
    {
        var edit = new DocumentEdit(new(new(kind, Case.RoleArn, Case.Account), name), new(name, Document()), Document(), [], "");

        CliRenderer.Render(edit).ShouldStartWith($"aws iam create-policy-version --policy-arn {name} --set-as-default");
        TerraformRenderer.Render(edit).ShouldStartWith($"# in the aws_iam_policy resource of {name}\n");
        CloudFormationRenderer.Render(edit).ShouldStartWith($"# in the AWS::IAM::ManagedPolicy resource of {name}\n");
    }

    [Theory]
    [InlineData("", "aws kms put-key-policy --key-id ")]
    [InlineData("eu-west-1", "aws kms put-key-policy --region eu-west-1 --key-id ")]
    public void Render_ACommand_NamesTheRegionWhereThereIsOne(string region, string start) =>
        CliRenderer.Render(new DocumentEdit(new(new(LayerKind.Key, Case.KeyArn, Case.Account), "default"), null, Document(), [], region)).ShouldStartWith(start + Case.KeyArn);

    private static PolicyDocument Document() => PolicyParser.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}""").Document!;

    private static DocumentEdit Edit(PolicyDocument before, PolicyDocument after) =>
        new(new(new(LayerKind.Identity, Case.RoleArn, Case.Account), "inline"), new("inline", before), after, [], "");

    /// <summary>What a shell makes of the last argument.</summary>
    private static string Unquoted(string command) => command.Replace(@"'\''", "'", StringComparison.Ordinal);
}
