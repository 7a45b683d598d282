using System.Text.Json.Nodes;

namespace Keyturn.Fuzzing;

/// <summary>The documents that golden cases are about, and pieces of the language.</summary>
internal static class Seeds
{
    /// <summary>Texts that mean something to the parser or the evaluator.</summary>
    public static string[] Words { get; } =
    [
        "Version", "2012-10-17", "2008-10-17", "Id", "Statement", "Sid", "Effect", "Allow", "Deny", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource",
        "Condition", "AWS", "Service", "Federated", "CanonicalUser", "*", "?", "**", "*:*", "secretsmanager:GetSecretValue", "kms:*", "arn:aws:secretsmanager:*:*:secret:*", "arn:*", ":::::",
        "StringEquals", "StringNotLike", "ForAllValues:StringLike", "ForAnyValue:ArnLikeIfExists", "NumericLessThan", "DateGreaterThan", "Bool", "Null", "BinaryEquals", "IpAddress", "NotIpAddress",
        "aws:SourceIp", "aws:PrincipalTag/team", "kms:EncryptionContext:SecretARN", "${aws:username}", "${aws:PrincipalTag/x, 'y'}", "${", "${*}", "${$}", "${}}", "'", "10.0.0.0/8", "::/0",
        "2026-01-01T00:00:00Z", "1e999", "-0", "\\ud800", "\\u0000", "\uD83D", "\u2028", "\uFEFF",
    ];

    /// <summary>Every document of every case in a folder; statement lists are put into a document.</summary>
    public static IReadOnlyList<string> From(string folder)
    {
        var documents = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray()).SelectMany(node => Documents(node))
            .Distinct(StringComparer.Ordinal).ToList();
        return documents.Count > 0 ? documents : throw new InvalidDataException($"no golden cases in {folder}");
    }

    private static IEnumerable<string> Documents(JsonNode? node) => node switch
    {
        JsonObject document when document.ContainsKey("Statement") => [document.ToJsonString()],
        JsonArray { Count: > 0 } statements when statements[0] is JsonObject first && first.ContainsKey("Effect") =>
            [$$"""{"Version":"2012-10-17","Statement":{{statements.ToJsonString()}}}"""],
        JsonObject other => other.SelectMany(pair => Documents(pair.Value)),
        JsonArray list => list.SelectMany(Documents),
        _ => [],
    };
}
