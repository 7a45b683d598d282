using System.Collections.Immutable;
using System.Text.Json;

namespace Keyturn.Testing.Texts;

/// <summary>What must hold of the text of a fix beyond being well formed.</summary>
public static class RenderedFixes
{
    private static readonly string[] PolicyArguments = ["policy", "content"];

    /// <summary>A Terraform text: resources of AWS with arguments, or arguments to set in a resource that is named above them; documents are JSON.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static void ShouldBeTerraform(string text)
    {
        var file = HclReader.Read(text);
        // What only the caller can do otherwise is said in a remark and in no resource.
        if (text.StartsWith("# the caller: ", StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal)) return;
        if (file.Blocks.IsEmpty && file.Attributes.IsEmpty) throw new FormatException("Nothing is said.");
        if (!file.Attributes.IsEmpty && !text.Contains("# ", StringComparison.Ordinal)) throw new FormatException("Where the arguments belong is not said.");
        foreach (var block in file.Blocks)
        {
            if (block is not { Type: "resource" or "data", Labels: [var type, var name] } || !type.StartsWith("aws_", StringComparison.Ordinal) || !name.StartsWith("keyturn", StringComparison.Ordinal) || block.Body.Attributes.IsEmpty)
                throw new FormatException($"{block.Type} {string.Join(' ', block.Labels)} is no resource of AWS.");
        }

        foreach (var document in file.Blocks.Select(block => block.Body).Append(file).SelectMany(body => PolicyArguments.Select(name => body.Attributes.GetValueOrDefault(name))).OfType<string>())
            ShouldBeJson(document);
    }

    /// <summary>A CloudFormation text in YAML: resources with type and properties, or properties to set in a resource that is named above them. Paragraphs belong into different templates.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static void ShouldBeCloudFormation(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in text.Split("\n\n").Where(one => !one.Split('\n').All(line => line.StartsWith('#'))))
        {
            var resources = YamlReader.Read(paragraph);
            // A policy that is passed with a session belongs to no template, which the text says.
            foreach (var (name, value) in paragraph.Contains("CloudFormation has no resource for it", StringComparison.Ordinal) ? [] : resources)
            {
                var isExisting = name == "Properties" && paragraph.Contains("# in the AWS::", StringComparison.Ordinal);
                if (!isExisting && !names.Add(name)) throw new FormatException($"{name} is there twice.");
                if (value is not ImmutableDictionary<string, object> { IsEmpty: false } resource
                    || (!isExisting && !(resource.GetValueOrDefault("Type") is string type && type.StartsWith("AWS::", StringComparison.Ordinal) && resource.GetValueOrDefault("Properties") is ImmutableDictionary<string, object> { IsEmpty: false })))
                    throw new FormatException($"{name} is no resource of AWS.");
            }
        }
    }

    private static void ShouldBeJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
        }
        catch (JsonException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }
}
