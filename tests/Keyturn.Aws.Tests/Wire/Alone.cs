namespace Keyturn.Aws.Tests.Wire;

/// <summary>Tests that measure the process they run in: they come after all others, one by one.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
