using System.Collections.Immutable;

namespace Keyturn.Testing.Texts;

/// <summary>Reads the part of YAML that templates are rendered in: blocks of keys and of items, quoted and plain texts, short maps and lists in one line. What is not well formed is an error.</summary>
/// <remarks>Source: https://yaml.org/spec/1.2.2. Every scalar is given as its text.</remarks>
public sealed class YamlReader
{
    private readonly ImmutableArray<(int Indent, string Text)> lines;
    private int at;

    private YamlReader(ImmutableArray<(int Indent, string Text)> lines) => this.lines = lines;

    /// <summary>Reads a whole text whose root is a map.</summary>
    /// <exception cref="FormatException">It is not YAML, or a key is there twice.</exception>
    public static ImmutableDictionary<string, object> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Contains('\t', StringComparison.Ordinal)) throw new FormatException("Tabs are no indent.");
        var reader = new YamlReader([.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim() is { Length: > 0 } said && said[0] != '#').Select(line => (line.Length - line.TrimStart().Length, line.Trim()))]);
        if (reader.lines.IsEmpty) throw new FormatException("There is nothing in it.");
        var root = reader.Map(reader.lines[0].Indent);
        return reader.at == reader.lines.Length ? root : throw new FormatException($"Nothing belongs at {reader.lines[reader.at].Text}.");
    }

    private object Node(int indent) => lines[at].Text.StartsWith("- ", StringComparison.Ordinal) ? List(indent) : Map(indent);

    private ImmutableDictionary<string, object> Map(int indent)
    {
        var members = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        while (at < lines.Length && lines[at].Indent == indent && !lines[at].Text.StartsWith("- ", StringComparison.Ordinal))
        {
            var flow = new YamlFlow(lines[at].Text);
            var key = flow.Key();
            at++;
            var value = flow.IsAtEnd ? Below(indent, key) : flow.Whole();
            if (!members.TryAdd(key, value)) throw new FormatException($"{key} is there twice.");
        }

        return at < lines.Length && lines[at].Indent > indent ? throw new FormatException($"Too far in: {lines[at].Text}.") : members.ToImmutable();
    }

    private object Below(int indent, string key) => at < lines.Length && lines[at].Indent > indent ? Node(lines[at].Indent) : throw new FormatException($"{key} has no value.");

    private ImmutableArray<object> List(int indent)
    {
        var items = ImmutableArray.CreateBuilder<object>();
        while (at < lines.Length && lines[at].Indent == indent && lines[at].Text.StartsWith("- ", StringComparison.Ordinal))
        {
            items.Add(Item(indent, lines[at].Text[2..].TrimStart()));
        }

        return items.ToImmutable();
    }

    private object Item(int indent, string said)
    {
        if (!YamlFlow.HasKey(said))
        {
            at++;
            return new YamlFlow(said).Whole();
        }

        // The rest of the line is the first line of a block that stands further in.
        var inner = indent + lines[at].Text.Length - said.Length;
        var block = new YamlReader(lines.SetItem(at, (inner, said))) { at = at };
        var item = block.Node(inner);
        at = block.at;
        return item;
    }
}
