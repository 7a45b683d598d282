using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Keyturn.Architecture.Tests.Deploy;

/// <summary>A template and what in it refers to something that is not there, or is not always there.</summary>
internal sealed partial class CloudFormationTemplate(YamlMappingNode root)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public YamlMappingNode Root => root;

    public IReadOnlyList<string> Resources => root.Keys("Resources");

    public static CloudFormationTemplate Read(string file) => new(DeployYaml.Read(file));

    public static CloudFormationTemplate Parse(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return new((YamlMappingNode)stream.Documents[0].RootNode);
    }

    public string? TypeOf(string resource) => root.Text("Resources", resource, "Type");

    public IReadOnlyList<string> Failures()
    {
        used.Clear();
        List<string> failures = [.. Shapes()];
        foreach (var section in (string[])["Conditions", "Resources", "Outputs"])
        {
            foreach (var name in root.Keys(section))
                failures.AddRange(In(root.At(section, name), $"{section}.{name}", root.Text(section, name, "Condition") is { } condition ? [condition] : []));
        }

        failures.AddRange(root.Keys("Parameters").Except(used, StringComparer.Ordinal).Select(name => $"Parameters.{name} is not used"));
        failures.AddRange(root.Keys("Conditions").Except(used, StringComparer.Ordinal).Select(name => $"Conditions.{name} is not used"));
        return failures;
    }

    private IEnumerable<string> Shapes()
    {
        foreach (var name in root.Keys("Parameters").Where(name => !CloudFormationTypes.ParameterTypes.Contains(root.Text("Parameters", name, "Type"))))
            yield return $"Parameters.{name} has no known type";
        foreach (var name in Resources)
        {
            if (TypeOf(name) is not { } type || !CloudFormationTypes.All.TryGetValue(type, out var shape))
            {
                yield return $"Resources.{name} has no known type";
                continue;
            }

            var properties = root.Keys("Resources", name, "Properties");
            foreach (var missing in shape.Required.Except(properties, StringComparer.Ordinal))
                yield return $"Resources.{name} lacks {missing}";
            foreach (var unknown in properties.Except([.. shape.Required, .. shape.Optional], StringComparer.Ordinal))
                yield return $"Resources.{name} has {unknown}, which {type} does not take";
            foreach (var other in root.At("Resources", name).Texts("DependsOn").Where(other => !Resources.Contains(other, StringComparer.Ordinal)))
                yield return $"Resources.{name} depends on {other}, which is not there";
        }
    }

    private IEnumerable<string> In(YamlNode? node, string place, IReadOnlyList<string> holds)
    {
        var tag = node is null || node.Tag.IsEmpty || node.Tag.IsNonSpecific ? "" : node.Tag.Value;
        switch (tag, node)
        {
            case ("!Ref", YamlScalarNode { Value: { } name }):
                return Named(name, place, holds);
            case ("!GetAtt", YamlScalarNode { Value: { } path }):
                return Asked(path, place, holds);
            case ("!Sub", YamlScalarNode { Value: { } text }):
                return Variable().Matches(text).Select(match => match.Groups[1].Value).SelectMany(name => name.Contains('.', StringComparison.Ordinal) ? Asked(name, place, holds) : Named(name, place, holds));
            case ("!If", YamlSequenceNode { Children: [YamlScalarNode { Value: { } condition }, var yes, var no] }):
                return [.. Condition(condition, place), .. In(yes, place, [.. holds, condition]), .. In(no, place, [.. holds, $"!{condition}"])];
            case ("!Equals" or "!Not" or "!Select" or "!Split", YamlSequenceNode list):
                return list.Children.SelectMany(child => In(child, place, holds));
            case ("", YamlSequenceNode list):
                return list.Children.SelectMany((child, index) => In(child, $"{place}[{index}]", holds));
            case ("", YamlMappingNode map):
                return map.Children.SelectMany(pair => pair.Key.Text() == "Condition" && pair.Value is YamlScalarNode { Value: { } condition } ? Condition(condition, place) : In(pair.Value, $"{place}.{pair.Key.Text()}", holds));
            case ("" or "tag:yaml.org,2002:str", YamlScalarNode):
                return [];
            default:
                return [$"{place} has {tag}, which is not known"];
        }
    }

    private IEnumerable<string> Named(string name, string place, IReadOnlyList<string> holds)
    {
        used.Add(name);
        if (CloudFormationTypes.PseudoParameters.Contains(name, StringComparer.Ordinal) || root.Keys("Parameters").Contains(name, StringComparer.Ordinal))
            yield break;
        foreach (var failure in There(name, place, holds))
            yield return failure;
    }

    private IEnumerable<string> Asked(string path, string place, IReadOnlyList<string> holds)
    {
        var (name, attribute) = path.Split('.', 2) is [var first, var rest] ? (first, rest) : (path, "");
        if (TypeOf(name) is { } type && CloudFormationTypes.All.TryGetValue(type, out var shape) && !shape.Attributes.Contains(attribute, StringComparer.Ordinal))
            yield return $"{place} asks {name} for {attribute}, which {type} does not give";
        foreach (var failure in There(name, place, holds))
            yield return failure;
    }

    private IEnumerable<string> There(string resource, string place, IReadOnlyList<string> holds)
    {
        if (!Resources.Contains(resource, StringComparer.Ordinal))
            yield return $"{place} names {resource}, which is not there";
        else if (root.Text("Resources", resource, "Condition") is { } needed && !holds.Contains(needed, StringComparer.Ordinal))
            yield return $"{place} names {resource}, which is there only with {needed}";
    }

    private IEnumerable<string> Condition(string name, string place)
    {
        used.Add(name);
        if (!root.Keys("Conditions").Contains(name, StringComparer.Ordinal))
            yield return $"{place} has the condition {name}, which is not there";
    }

    [GeneratedRegex(@"\$\{([^!}][^}]*)\}")]
    private static partial Regex Variable();
}
