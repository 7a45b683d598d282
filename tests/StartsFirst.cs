using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Keyturn.Testing.StartsFirstOrder))]

namespace Keyturn.Testing;

/// <summary>Marks tests that wait long for something real: they start before all others, so that nothing is left to wait for alone at the end.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StartsFirstAttribute : Attribute;

/// <summary>Collections of classes with <see cref="StartsFirstAttribute"/> before the others, which stay in xunit's order.</summary>
public sealed class StartsFirstOrder : ITestCollectionOrderer
{
    private static readonly string[] First = [.. typeof(StartsFirstOrder).Assembly.GetTypes().Where(type => type.IsDefined(typeof(StartsFirstAttribute), false)).Select(type => $" {type.FullName} ")];

    /// <param name="collection">As xunit calls it: <c>Test collection for Namespace.Class (id: …)</c>.</param>
    public static bool IsFirst(string collection) => First.Any(name => collection.Contains(name, StringComparison.Ordinal));

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(collection => !IsFirst(collection.TestCollectionDisplayName))];
}
