using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Tests.Policy.Properties;

/// <summary>What is printed is what was parsed.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Letters = ["a", "Z", "\"", "\\", "/", "\0", "\n", "\u2028", "é", "鍵", "😀", "*", "?", "$", "{", "}", "'", ":", ",", " ", "<", "\u00ad", "\ufeff"];

    private static readonly Gen<string> Text = Gen.Int[0, Letters.Length - 1].Select(at => Letters[at]).Array[0, 8].Select(string.Concat);

    private static readonly Gen<PolicyDocument> Documents = Gen.Select(
        Gen.Int[0, 2], Text, Gen.Select(NastyStatements.WithPrincipal, Text, Text.Array[1, 3], Text.Array[1, 3]).Array[0, 4],
        (version, id, statements) => new PolicyDocument(
            version switch { 0 => null, 1 => PolicyDocument.OldVersion, _ => PolicyDocument.CurrentVersion }, version == 0 ? null : id,
            [.. statements.Select((one, index) => one.Item1 with { Index = index, Sid = one.Item2, Actions = new(index % 2 == 0, [.. one.Item3]), Conditions = Odd(one.Item1, one.Item4) })]));

    [Fact]
    public void Print_AnyDocument_SaysTheSameWhenParsed() => Documents.Sample(document =>
    {
        var printed = PolicyPrinter.Print(document);
        var again = PolicyParser.Parse(printed).Document.ShouldNotBeNull(printed);

        Meaning(again).ShouldBe(Meaning(document));
        again.Statements.Select(statement => statement.Index).ShouldBe(Enumerable.Range(0, document.Statements.Length));
        PolicyPrinter.Print(again).ShouldBe(printed);
    });

    [Fact]
    public void Print_OneStatement_IsItsPieceOfTheDocument() => Documents.Where(document => !document.Statements.IsEmpty).Sample(document =>
    {
        var printed = PolicyPrinter.Print(document);

        foreach (var statement in PolicyParser.Parse(printed).Document.ShouldNotBeNull().Statements)
        {
            var piece = printed.Substring(statement.Span.Start, statement.Span.Length);
            Meaning(new(null, null, [PolicyParser.Parse($$"""{"Statement":{{piece}}}""").Document.ShouldNotBeNull().Statements[0] with { Index = statement.Index }]))
                .ShouldBe(Meaning(new(null, null, [statement])));
            printed[..statement.Span.Start].Count(letter => letter == '\n').ShouldBe(statement.Span.Line - 1);
        }
    });

    /// <summary>A key with odd values beside those that the statement has.</summary>
    private static ImmutableArray<ConditionClause> Odd(Statement statement, string[] values) =>
        statement.Conditions.Add(new(ConditionOperator.StringNotLike, SetQualifier.ForAnyValue, true, $"aws:RequestTag/{values[0]}", [.. values]));

    /// <summary>Everything but the places in the text.</summary>
    private static string Meaning(PolicyDocument document) =>
        JsonSerializer.Serialize(document with { Statements = [.. document.Statements.Select(statement => statement with { Span = default })] });
}
