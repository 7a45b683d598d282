namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>The signs of every failing world by its name, in the parts of the catalogue of causes.</summary>
internal static class FailingSigns
{
    public static IReadOnlyDictionary<string, Signs> All { get; } =
        new[] { ReadingSigns.All, StartSigns.All, FunctionSigns.All, NetworkSigns.All, RoleSigns.All, ContentSigns.All, LabelSigns.All }
            .SelectMany(part => part).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
