using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyturn.Fuzzing;

/// <summary>Changes a policy as a tree: what comes out is JSON, and often still a policy.</summary>
internal sealed class TreeMutator(Random random)
{
    private const int DeepestRead = 64;

    /// <summary>Characters that repeating a part may lead to: mutations follow each other, and each could else multiply what the last made.</summary>
    public const int LongestText = 400_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestRead, AllowDuplicateProperties = false };

    /// <summary>The changed text; <see langword="null"/> when one of the texts is no JSON, or has half of a surrogate pair, which a tree cannot hold.</summary>
    public string? Mutate(string text, string other)
    {
        try
        {
            return Changed(text, other);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private string? Changed(string text, string other)
    {
        if (Read(text) is not { } root || Read(other) is not { } donor)
        {
            return null;
        }

        // What is put elsewhere must be a copy: a node has one place.
        var nodes = Nodes(root).ToList();
        var donated = Nodes(donor).ToList();
        var target = nodes[random.Next(nodes.Count)];
        var piece = donated[random.Next(donated.Count)];
        var changed = random.Next(7) switch
        {
            0 => piece.DeepClone(),
            1 => JsonValue.Create(Seeds.Words[random.Next(Seeds.Words.Length)])!,
            2 => Many(target),
            3 => Deep(target),
            4 => Renamed(target),
            5 => Shorter(target),
            _ => Merged(target, piece),
        };
        if (target.Parent is null)
        {
            root = changed;
        }
        else
        {
            target.ReplaceWith(changed);
        }

        return root.ToJsonString();
    }

    private static JsonNode? Read(string text) => JsonNode.Parse(text, null, Options);

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject members => members.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private JsonArray Many(JsonNode node)
    {
        var most = Math.Clamp(LongestText / node.ToJsonString().Length, 1, 1 << random.Next(1, 12));
        return new([.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => node.DeepClone())]);
    }

    private JsonNode Deep(JsonNode node)
    {
        var deep = node.DeepClone();
        for (var level = random.Next(1, 40); level > 0; level--)
        {
            deep = random.Next(2) == 0 ? new JsonArray(deep) : new JsonObject { [Seeds.Words[random.Next(Seeds.Words.Length)]] = deep };
        }

        return deep;
    }

    private JsonNode Renamed(JsonNode node)
    {
        if (node is not JsonObject { Count: > 0 } members)
        {
            return node.DeepClone();
        }

        var renamed = members.ElementAt(random.Next(members.Count)).Key;
        var copy = new JsonObject();
        foreach (var (name, value) in members)
        {
            copy[name == renamed ? Seeds.Words[random.Next(Seeds.Words.Length)] : name] = value?.DeepClone();
        }

        return copy;
    }

    private JsonNode Shorter(JsonNode node)
    {
        var copy = node.DeepClone();
        if (copy is JsonObject { Count: > 0 } members)
        {
            members.Remove(members.ElementAt(random.Next(members.Count)).Key);
        }
        else if (copy is JsonArray { Count: > 0 } items)
        {
            items.RemoveAt(random.Next(items.Count));
        }

        return copy;
    }

    private static JsonNode Merged(JsonNode node, JsonNode piece)
    {
        var copy = node.DeepClone();
        if (copy is JsonObject members && piece is JsonObject more)
        {
            foreach (var (name, value) in more)
            {
                members[name] = value?.DeepClone();
            }
        }
        else if (copy is JsonArray items)
        {
            items.Add(piece.DeepClone());
        }

        return copy;
    }
}
