using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Rendering;
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

    /// <summary>What a shell makes of the last argument.</summary>
    private static string Unquoted(string command) => command.Replace(@"'\''", "'", StringComparison.Ordinal);
}
