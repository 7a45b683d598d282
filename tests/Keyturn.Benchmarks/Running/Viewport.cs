using Bunit;
using Microsoft.JSInterop.Infrastructure;

namespace Keyturn.Benchmarks.Running;

/// <summary>A browser's window to the lists of a page: it shows as many rows as fit, as a browser does, where bUnit's own shows all.</summary>
internal sealed class Viewport : JSRuntimeInvocationHandlerBase<IJSVoidResult>
{
    private const string Init = "Blazor._internal.Virtualize.init";
    private const float Height = 900;

    public Viewport()
        : base(invocation => invocation.Identifier == Init, isCatchAllHandler: false) => SetResultBase(default!);

    protected override async Task<IJSVoidResult> HandleAsync(JSRuntimeInvocation invocation)
    {
        // The list's own side is internal to the framework; a browser calls it by name as well.
        var list = invocation.Arguments[0]?.GetType().GetProperty("Value")?.GetValue(invocation.Arguments[0]);
        list?.GetType().GetMethod("OnSpacerBeforeVisible")?.Invoke(list, [0f, 0f, Height]);
        return await base.HandleAsync(invocation);
    }
}
