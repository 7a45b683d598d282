using Keyturn.Testing;

namespace Keyturn.Web.Tests;

/// <summary>xunit's own names of collections are what the order goes by.</summary>
[StartsFirst]
public sealed class StartsFirstTests
{
    [Fact]
    public void Collection_OfAMarkedClass_IsFirst() => StartsFirstOrder.IsFirst(NameOfCollection()).ShouldBeTrue();

    internal static string NameOfCollection() => TestContext.Current.TestCollection.ShouldNotBeNull().TestCollectionDisplayName;
}

/// <summary>All others stay where they are.</summary>
public sealed class StartsLaterTests
{
    [Fact]
    public void Collection_OfAnotherClass_IsNotFirst() => StartsFirstOrder.IsFirst(StartsFirstTests.NameOfCollection()).ShouldBeFalse();
}
