using System.Text.RegularExpressions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Documents;

/// <summary>Policies of a given length, about a service that no request asks.</summary>
internal static partial class Filler
{
    private const int Step = 1_000;

    /// <summary>A policy of as many characters without blanks, with blanks between them.</summary>
    public static PolicySource Of(string name, int length, string rest = "")
    {
        string Statement(int pad) => $$"""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{new string('x', pad)}}"{{rest}}}""";
        string Document(IEnumerable<int> pads) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", pads.Select(Statement))}}]}""";

        var pads = new List<int> { 0 };
        while (Length(Document([.. pads, Step])) + Step < length)
        {
            pads.Add(Step);
        }

        pads[0] = length - Length(Document(pads));
        var text = Document(pads);
        Length(text).ShouldBe(length);
        return PolicySource.Parse(name, text.Replace("\":", "\" : ", StringComparison.Ordinal)).ShouldBeUnderstood();
    }

    public static int Length(string text) => Blank().Replace(text, "").Length;

    private static PolicySource ShouldBeUnderstood(this PolicySource source)
    {
        source.Problems.ShouldBeEmpty();
        source.Document.ShouldNotBeNull();
        return source;
    }

    [GeneratedRegex(@"\s", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Blank();
}
