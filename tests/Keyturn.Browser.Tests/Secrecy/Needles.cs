using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Browser.Tests.Secrecy;

/// <summary>Every value that must not leave the sandbox, in each writing in which a program might let it out.</summary>
internal sealed class Needles
{
    /// <summary>Shorter parts are words that stand anywhere.</summary>
    private const int Shortest = 8;

    /// <summary>Where a database is and who logs in: facts that pages and logs show.</summary>
    private static readonly HashSet<string> Public =
        new(["engine", "host", "username", "dbname", "masterarn", "dbInstanceIdentifier", "dbClusterIdentifier"], StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> origins = new(StringComparer.Ordinal);
    private SearchValues<string>? search;

    /// <summary>How many values are looked for, their writings not counted.</summary>
    public int Count { get; private set; }

    /// <summary>Takes up what the world holds now: all versions of all secrets, and all values of environments of functions and tasks.</summary>
    public void Learn(SandboxWorld world)
    {
        foreach (var region in world.Accounts.SelectMany(account => account.Regions))
        {
            lock (region.Gate)
            {
                foreach (var secret in region.Secrets.All)
                {
                    foreach (var version in secret.Versions)
                        Add(version, $"{secret.Name} ({string.Join(", ", version.Stages)})");
                }

                foreach (var function in region.Functions.All)
                    Add(function.Environment[TalkativeFunctions.Variable], $"environment of {function.Name}");
                foreach (var task in region.Containers.TaskDefinitions.Values.SelectMany(task => task.Environment.Select(variable => (task.Arn, variable))))
                {
                    if (task.variable.Name == TalkativeFunctions.Variable)
                        Add(task.variable.Value, $"environment of {task.Arn}");
                }
            }
        }
    }

    public void Add(string value, string origin)
    {
        if (value.Length < Shortest)
            return;
        Count++;
        foreach (var writing in WritingsOf(value))
            origins.TryAdd(Encoding.Latin1.GetString(writing), origin);
        search = null;
    }

    /// <summary>Whose values the bytes hold: a name, never the value itself.</summary>
    public IReadOnlyList<string> FoundIn(ReadOnlySpan<byte> bytes)
    {
        search ??= SearchValues.Create([.. origins.Keys], StringComparison.Ordinal);
        var text = Encoding.Latin1.GetString(bytes);
        if (!text.AsSpan().ContainsAny(search))
            return [];
        return [.. origins.Where(origin => text.Contains(origin.Key, StringComparison.Ordinal)).Select(origin => origin.Value).Distinct(StringComparer.Ordinal)];
    }

    private void Add(VersionRecord version, string origin)
    {
        if (version.SecretBinary is { } binary)
            Add(Encoding.Latin1.GetString(binary.Span), origin);
        if (version.SecretString is not { } text)
            return;
        if (!text.StartsWith('{'))
        {
            Add(text, origin);
            return;
        }

        using var json = JsonDocument.Parse(text);
        foreach (var field in json.RootElement.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String && !Public.Contains(field.Name)))
            Add(field.Value.GetString() ?? "", origin);
    }

    private static IEnumerable<byte[]> WritingsOf(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        yield return bytes;
        yield return Encoding.Unicode.GetBytes(value);
        yield return Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes).TrimEnd('='));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
        yield return Encoding.UTF8.GetBytes(JavaScriptEncoder.Default.Encode(value));
        yield return Encoding.UTF8.GetBytes(JavaScriptEncoder.Default.Encode(JavaScriptEncoder.Default.Encode(value)));
        yield return Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value));
        yield return Encoding.UTF8.GetBytes(HtmlEncoder.Default.Encode(value));
        yield return Encoding.UTF8.GetBytes(Uri.EscapeDataString(value));
    }
}
