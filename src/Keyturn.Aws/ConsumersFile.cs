using System.Text.Json;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws;

/// <summary>The file of <c>Aws:ConsumersFile</c>: an object whose names are names or ARNs of secrets, perhaps with <c>*</c>, and whose values list roles, functions, instances or services.</summary>
internal static class ConsumersFile
{
    /// <summary>Longer files are a mistake in the setting.</summary>
    public const int MostBytes = 1_000_000;

    private const string Setting = "Aws:ConsumersFile";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What the file declares; what is wrong with it goes to <paramref name="failures"/>.</summary>
    public static IReadOnlyList<ConsumerDeclaration> Read(string path, List<string> failures)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
            {
                failures.Add($"{Setting} is '{path}', which is longer than {MostBytes} bytes; it should be a small JSON file.");
                return [];
            }

            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return Declarations(document.RootElement, path, failures);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            failures.Add($"{Setting} is '{path}', which could not be read: {failure.Message}");
        }
        catch (JsonException failure)
        {
            failures.Add($"{Setting} is '{path}', which is not JSON: {failure.Message}");
        }

        return [];
    }

    private static List<ConsumerDeclaration> Declarations(JsonElement root, string path, List<string> failures)
    {
        List<ConsumerDeclaration> declared = [];
        if (root.ValueKind is not JsonValueKind.Object)
        {
            failures.Add($"{Setting} is '{path}', which must hold one JSON object: secrets and their consumers.");
            return declared;
        }

        foreach (var entry in root.EnumerateObject())
        {
            if (string.IsNullOrWhiteSpace(entry.Name))
                failures.Add($"{Setting} ('{path}'): a name is empty; it must be the name or ARN of a secret.");
            else if (entry.Value.ValueKind is not JsonValueKind.Array || !entry.Value.EnumerateArray().All(IsText))
                failures.Add($"{Setting} ('{path}'): '{entry.Name}' must be a list of roles or functions, each a text, for instance [\"arn:aws:iam::111122223333:role/web\"].");
            else
                declared.Add(new(entry.Name.Trim(), [.. entry.Value.EnumerateArray().Select(one => (one.GetString() ?? "").Trim())]));
        }

        return declared;
    }

    private static bool IsText(JsonElement one) => one.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(one.GetString());
}
